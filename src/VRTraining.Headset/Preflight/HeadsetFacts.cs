// What a runtime tells of itself and of the headset behind it.
using System.Collections.Immutable;

namespace VRTraining.Headset.Preflight;

/// <summary>What a runtime tells of itself and of the headset behind it.</summary>
internal sealed record HeadsetFacts
{
    /// <summary>What the runtime calls itself, with its version.</summary>
    public required string Runtime { get; init; }

    /// <summary>The names of the extensions that it offers.</summary>
    public ImmutableArray<string> Extensions { get; init; } = [];

    /// <summary>What the headset calls itself; null where none answers.</summary>
    public string? System { get; init; }

    /// <summary>Whether it sees hands.</summary>
    public bool TracksHands { get; init; }

    /// <summary>Whether it sees where the eyes look.</summary>
    public bool TracksEyes { get; init; }

    /// <summary>Whether the room can be seen through or behind the picture.</summary>
    public bool ShowsTheRoom { get; init; }

    /// <summary>The picture of one eye, in pixels; zero where it does not tell.</summary>
    public (uint Width, uint Height) Eye { get; init; }

    /// <summary>Pictures a second that can be chosen; none where it tells only while something is shown.</summary>
    public ImmutableArray<float> RefreshRates { get; init; } = [];
}
