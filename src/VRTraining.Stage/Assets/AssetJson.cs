// Reading the shared JSON data of the cast: bytes in, values out, and a plain sentence where something is wrong.
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>What the readers of asset files share.</summary>
internal static class AssetJson
{
    /// <summary>Reads a document and hands its root to <paramref name="read"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are not what <paramref name="what"/> should be.</exception>
    public static T Read<T>(ReadOnlyMemory<byte> bytes, string what, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(bytes);
            return read(document.RootElement);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or KeyNotFoundException
            or FormatException or IndexOutOfRangeException)
        {
            throw new InvalidDataException($"{what} cannot be read: {wrong.Message}", wrong);
        }
    }

    /// <summary>Kebab-case, as everywhere else, of a name that may be spelt with underscores.</summary>
    public static string Word(string name) => name.Replace('_', '-');

    public static Quaternion Rotation(JsonElement r)
    {
        var rotation = new Quaternion(r[0].GetSingle(), r[1].GetSingle(), r[2].GetSingle(), r[3].GetSingle());
        return rotation.LengthSquared() > 0.5f
            ? Quaternion.Normalize(rotation)
            : throw new FormatException("A rotation needs a length of 1.");
    }

    public static Vector3 Metres(JsonElement t) => new(t[0].GetSingle(), t[1].GetSingle(), t[2].GetSingle());

    /// <summary>Reads <c>{ "head": { "r": […], "t": […] } }</c>; a joint that the contract lacks is an error.</summary>
    public static OffsetSet Offsets(JsonElement bones)
    {
        var offsets = ImmutableArray.CreateBuilder<JointOffset>();
        foreach (var bone in bones.EnumerateObject())
        {
            var turn = bone.Value.TryGetProperty("r", out var r) ? Turns.Vector(Rotation(r)) : Vector3.Zero;
            var shift = bone.Value.TryGetProperty("t", out var t) ? Metres(t) : Vector3.Zero;
            if (turn != Vector3.Zero || shift != Vector3.Zero)
            {
                offsets.Add(new JointOffset(JointNumber(bone.Name), turn, shift));
            }
        }

        return new OffsetSet(offsets.ToImmutable());
    }

    public static int JointNumber(string name) => Joints.Names.IndexOf(name) is >= 0 and var number
        ? number
        : throw new FormatException($"There is no joint '{name}'.");
}
