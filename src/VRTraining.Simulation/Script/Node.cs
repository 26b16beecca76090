// One place in the script: what is said there, and how it goes on.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>One place in the script.</summary>
public sealed record Node
{
    /// <summary>The node's id.</summary>
    public required NodeId Id { get; init; }

    /// <summary>Whether one may rewind to here; the first node of a scenario always is one.</summary>
    public bool Checkpoint { get; init; }

    /// <summary>What is said on entering, in order.</summary>
    public ImmutableArray<Line> Lines { get; init; } = [];

    /// <summary>Help that is shown one at a time when asked for.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>How it goes on after the last line.</summary>
    public required Move Move { get; init; }
}
