// Which runs are asked for.
using VRTraining.Simulation.Script;

namespace VRTraining.Storage.Runs;

/// <summary>Which runs are asked for; what is null does not matter.</summary>
public sealed record RunFilter
{
    /// <summary>Every run.</summary>
    public static RunFilter All { get; } = new();

    /// <summary>The code of the profile.</summary>
    public string? Profile { get; init; }

    /// <summary>The scenario.</summary>
    public ScenarioId? Scenario { get; init; }

    /// <summary>Begun at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Begun before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>True: completed or left. False: can be resumed.</summary>
    public bool? IsOver { get; init; }
}
