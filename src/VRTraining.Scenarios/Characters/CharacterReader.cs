// From the folder of a character of one's own to a character, or to all that is wrong with it.
using System.Globalization;
using System.Numerics;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Characters;

/// <summary>Reads characters of one's own (docs/assets.md). What is wrong is reported, never thrown.</summary>
public static class CharacterReader
{
    /// <summary>The name of the file that describes a character, in its folder.</summary>
    public const string FileName = "character.json";

    private const int MostBytes = 1024 * 1024;

    private static readonly (float Least, float Most) EyeHeights = (1.2f, 2.1f);
    private static readonly (float Least, float Most) HipHeights = (0.35f, 0.75f);

    /// <summary>Reads the <c>character.json</c> of a folder, and looks at the model that it names.</summary>
    public static ReadCharacter ReadFolder(string folder)
    {
        var file = Path.Combine(folder, FileName);
        var (bytes, reason) = BoundedFile.Read(file, MostBytes);
        if (bytes is null)
        {
            var (code, message, expected) = reason!.Value;
            return new ReadCharacter(null, [new Diagnostic(code, file, "", TextPosition.Start, message, expected)]);
        }

        var source = JsonDraft.SourceOf(file, bytes);
        var findings = new Findings(source);
        var draft = JsonDraft.Read(source, hasMark: source.Bytes.Length < bytes.Length, findings);
        var character = draft is null ? null : Read(draft, folder, findings);
        return new ReadCharacter(findings.Errors == 0 ? character : null, findings.InOrder());
    }

    private static OwnCharacter? Read(Draft draft, string folder, Findings findings)
    {
        var table = draft.Table;
        new ShapeReader(draft, findings).Read(CharacterFormat.Character);
        var model = ModelFile.PathOf(table, folder, findings);
        var outline = model is null ? null : ModelFile.Outline(table, model, findings);
        var bones = BoneReader.Read(draft, outline, findings);
        var eyes = Metres(table, "eyeHeight", EyeHeights, findings);
        var hips = Metres(table, "seatHips", HipHeights, findings);
        if (model is null || outline is null || findings.Errors > 0)
        {
            return null;
        }

        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var character = new OwnCharacter(name, table.TextAt(0, "name")!, model, eyes, hips, bones);
        Posture.Check(table, outline, character, findings);
        return character;
    }

    private static float Metres(JsonTable table, string member, (float Least, float Most) range, Findings findings)
    {
        var token = table.Find(0, member);
        if (token < 0)
        {
            return 0;
        }

        if (NumberOf(table, token) is not { } metres)
        {
            new ValueReader(table, findings).Wrong(token, "a number of metres");
            return 0;
        }

        if (metres < range.Least || metres > range.Most)
        {
            findings.Add(
                Codes.NotAPersonsSize,
                table,
                token,
                FormattableString.Invariant($"{metres} m is not where the {(member == "eyeHeight" ? "eyes" : "hips")} of an adult are."),
                FormattableString.Invariant($"It must be {range.Least} to {range.Most}, in metres."));
        }

        return metres;
    }

    /// <summary>A finite number, or null.</summary>
    internal static float? NumberOf(JsonTable table, int token) =>
        table.KindOf(token) == JsonKind.Number
        && float.TryParse(table.TextOf(token), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && float.IsFinite(number)
            ? number
            : null;

    /// <summary>Four numbers as a rotation, or null.</summary>
    internal static Quaternion? RotationOf(JsonTable table, int token)
    {
        if (table.KindOf(token) != JsonKind.Array || table[token].Count != 4)
        {
            return null;
        }

        var numbers = table.Map(token, element => NumberOf(table, element));
        return numbers is [{ } x, { } y, { } z, { } w] ? new Quaternion(x, y, z, w) : null;
    }
}
