// How a node goes on after its last line: exactly one of these.
using System.Collections.Immutable;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Simulation.Script;

/// <summary>How a node goes on after its last line.</summary>
public abstract record Move
{
    private Move()
    {
    }

    /// <summary>The learner gives one of 1–9 responses; at least one has no condition.</summary>
    public sealed record Choose(ImmutableArray<Choice> Choices, TimeLimit? Limit = null) : Move;

    /// <summary>The first branch that holds, else <paramref name="Else"/>.</summary>
    public sealed record If(ImmutableArray<Branch> Branches, Target Else) : Move;

    /// <summary>One of two or more ways, by the run's seed.</summary>
    public sealed record Chance(ImmutableArray<WeightedWay> Ways) : Move;

    /// <summary>The learner may write a thought, kept as personal text.</summary>
    public sealed record Reflect(string Prompt, Target Goto) : Move;

    /// <summary>The learner answers in own words, which are matched to 1–8 options.</summary>
    public sealed record Answer(string Prompt, ImmutableArray<Choice> Options, Choice Otherwise) : Move;

    /// <summary>Straight on.</summary>
    public sealed record Go(Target To) : Move;

    /// <summary>Into a sub-scene, and on at <paramref name="Then"/> when it returns.</summary>
    public sealed record Call(NodeId Scene, Target Then) : Move;

    /// <summary>The play is over.</summary>
    public sealed record End(EndingId Ending) : Move;
}

/// <summary>Where it goes on: a node, or back from a sub-scene.</summary>
/// <param name="Node">The node; null means return.</param>
public readonly record struct Target(NodeId? Node)
{
    /// <summary>Back to where the sub-scene was called.</summary>
    public static Target Return => default;

    /// <inheritdoc/>
    public override string ToString() => Node?.Value ?? "return";
}

/// <summary>A limit on a moment of choice.</summary>
/// <param name="Seconds">3–600 seconds of run time from when the choices are offered.</param>
/// <param name="OnTimeout">What is taken as the response when the time is up.</param>
public sealed record TimeLimit(int Seconds, Choice OnTimeout);

/// <summary>A way that is taken where its condition holds.</summary>
public sealed record Branch(Expression When, Target Goto);

/// <summary>A way that is taken by chance, with a weight of 1–1000.</summary>
public sealed record WeightedWay(int Weight, Target Goto);
