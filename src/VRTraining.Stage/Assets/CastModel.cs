// The bodies that can be drawn (manifest.json).
using System.Collections.Immutable;

namespace VRTraining.Stage.Assets;

/// <summary>A body that can be drawn.</summary>
/// <param name="Name">The name scripts use, in lower case.</param>
/// <param name="File">The glTF file beside the manifest.</param>
/// <param name="SeatHips">Local height of the joint <c>hips</c> when seated, metres.</param>
/// <param name="EyeHeight">Height of the eyes when standing, metres.</param>
public sealed record CastModel(string Name, string File, float SeatHips, float EyeHeight)
{
    /// <summary>A body for a character whose own is missing: the mean of the cast.</summary>
    public static CastModel Unknown { get; } = new("", "", 0.52f, 1.58f);

    /// <summary>Reads <c>manifest.json</c>: the bodies by name.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static ImmutableDictionary<string, CastModel> Read(ReadOnlyMemory<byte> utf8) =>
        AssetJson.Read(utf8, "manifest.json", root => root.EnumerateObject().Select(entry => new CastModel(
            Lower(entry.Name),
            entry.Value.GetProperty("file").GetString() ?? "",
            entry.Value.GetProperty("seatHips").GetSingle(),
            entry.Value.GetProperty("eyeHeight").GetSingle())).ToImmutableDictionary(model => model.Name));

    // Scripts spell the names of models in lower case.
    private static string Lower(string name) => string.Create(name.Length, name, static (to, from) =>
    {
        for (var i = 0; i < from.Length; i++)
        {
            to[i] = char.ToLowerInvariant(from[i]);
        }
    });
}
