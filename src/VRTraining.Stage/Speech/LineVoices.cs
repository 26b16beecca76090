// The recordings of a scenario in one language: how long each lasts, and what the mouth does.
using System.Collections.Immutable;
using System.Text.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Speech;

/// <summary>A recording of a line.</summary>
/// <param name="LengthMs">How long it lasts, 1 and up.</param>
/// <param name="Visemes">What the mouth does; null derives it from the words.</param>
public sealed record VoiceClip(int LengthMs, VisemeTrack? Visemes)
{
    /// <summary>
    /// Reads what stands beside a recording:
    /// <c>{ "durationMs": 1840, "keys": [{ "at": 120, "viseme": "AA", "weight": 0.9 }] }</c>, weight 1 where absent.
    /// </summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static VoiceClip Read(ReadOnlyMemory<byte> utf8) => Assets.AssetJson.Read(utf8, "visemes.json", root =>
        new VoiceClip(
            Math.Max(1, root.GetProperty("durationMs").GetInt32()),
            new VisemeTrack([.. root.GetProperty("keys").EnumerateArray().Select(Key).OrderBy(key => key.AtMs)])));

    private static VisemeKey Key(JsonElement key) => new(
        key.GetProperty("at").GetInt32(),
        Enum.TryParse<Viseme>(key.GetProperty("viseme").GetString(), ignoreCase: true, out var shape)
            ? shape
            : throw new FormatException($"There is no viseme '{key.GetProperty("viseme").GetString()}'."),
        key.TryGetProperty("weight", out var weight) ? Math.Clamp(weight.GetSingle(), 0, 1) : 1);
}

/// <summary>The recordings of a scenario in one language.</summary>
/// <param name="Clips">By line; a line may be missing.</param>
public sealed record LineVoices(ImmutableDictionary<LineId, VoiceClip> Clips)
{
    /// <summary>No recordings: every line takes the time its words need.</summary>
    public static LineVoices None { get; } = new(ImmutableDictionary<LineId, VoiceClip>.Empty);
}
