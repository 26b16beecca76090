// The model that a character.json names: where it is, whether it can be read, and whether it is too much to draw.
using VRTraining.Scenarios.Characters.Gltf;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Characters;

internal static class ModelFile
{
    /// <summary>What a headset draws at 90 pictures a second with three people in the room (docs/assets.md).</summary>
    internal const int MostTriangles = 25_000;
    internal const int MostMaterials = 8;
    internal const int MostTextureBytes = 4 * 1024 * 1024;

    /// <summary>The model's full path; null where it is not named, or leads out of the folder.</summary>
    public static string? PathOf(JsonTable table, string folder, Findings findings)
    {
        var token = table.Find(0, "model");
        if (table.TextAt(0, "model") is not { } written || string.IsNullOrWhiteSpace(written))
        {
            return null;
        }

        var home = Path.GetFullPath(folder) + Path.DirectorySeparatorChar;
        var stays = !Path.IsPathRooted(written) && written.AsSpan().IndexOfAny('\\', ':', '\0') < 0
            && !written.Split('/').Contains("..");
        var full = stays ? Path.GetFullPath(Path.Combine(home, written)) : "";
        if (stays && full.StartsWith(home, StringComparison.Ordinal) && !LeadsAway(full, home))
        {
            return full;
        }

        findings.Add(
            Codes.ModelOutside,
            table,
            token,
            $"'{Short(written)}' leads out of the character's folder.",
            "Name a file in the folder of character.json, like 'sam.glb'.");
        return null;
    }

    /// <summary>What the model says of itself; null where it cannot be used at all.</summary>
    public static GltfOutline? Outline(JsonTable table, string path, Findings findings)
    {
        var (file, fault) = GlbFile.Open(path);
        var outline = file is null ? null : Read(file, ref fault);
        if (fault is not null)
        {
            Add(table, findings, fault);
            return null;
        }

        if (outline!.Outside is [var first, ..])
        {
            Add(table, findings, new Fault(
                Codes.ModelNeedsMore, $"needs {Short(first)}.", "Export it as one file, without compression."));
            return null;
        }

        if (outline.Joints.IsEmpty || file!.BinaryAt == 0)
        {
            Add(table, findings, new Fault(
                Codes.NoSkin, "has no skin: nothing in it moves with bones.", "Export it with its armature and skinning."));
            return null;
        }

        foreach (var (message, expected) in TooMuch(outline.Load))
        {
            Add(table, findings, new Fault(Codes.OverBudget, message, expected));
        }

        return outline;
    }

    private static GltfOutline? Read(GlbFile file, ref Fault? fault)
    {
        try
        {
            return GltfOutline.Read(file.Json);
        }
        catch (FormatException wrong)
        {
            fault = new Fault(Codes.NotGlb, "cannot be used. " + wrong.Message, "Export it again.");
            return null;
        }
    }

    private static IEnumerable<(string Message, string Expected)> TooMuch(GltfLoad load)
    {
        if (load.Triangles > MostTriangles)
        {
            yield return (
                FormattableString.Invariant($"has {load.Triangles} triangles."),
                FormattableString.Invariant($"At most {MostTriangles} stay fluent in a headset."));
        }

        if (load.Materials > MostMaterials)
        {
            yield return (
                FormattableString.Invariant($"has {load.Materials} materials."),
                FormattableString.Invariant($"At most {MostMaterials} stay fluent in a headset."));
        }

        if (load.TextureBytes > MostTextureBytes)
        {
            yield return (
                FormattableString.Invariant($"has {load.TextureBytes / 1024} kB of textures."),
                FormattableString.Invariant($"At most {MostTextureBytes / 1024} kB load quickly."));
        }

        if (load.MoreInfluences)
        {
            yield return ("has more than four bones at a vertex.", "Limit them to four: the others are left out.");
        }
    }

    /// <summary>A link may stand in the folder, but not lead out of it.</summary>
    private static bool LeadsAway(string full, string home)
    {
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true) is { } target
                && !target.FullName.StartsWith(home, StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static void Add(JsonTable table, Findings findings, Fault fault)
    {
        var token = table.Find(0, "model");
        findings.Add(fault.Code, table, token, $"'{Short(table.TextOf(token))}' {fault.Message}", fault.Expected);
    }
}
