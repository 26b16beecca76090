// A response the learner can give, and what it brings about.
using System.Collections.Immutable;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Simulation.Script;

/// <summary>A response the learner can give.</summary>
public sealed record Choice
{
    /// <summary>The choice's id.</summary>
    public required ChoiceId Id { get; init; }

    /// <summary>What the learner says or does.</summary>
    public required string Text { get; init; }

    /// <summary>The choice is offered only where this holds; null: always.</summary>
    public Expression? When { get; init; }

    /// <summary>Phrases that pick this choice when the learner answers in own words.</summary>
    public ImmutableArray<string> Matches { get; init; } = [];

    /// <summary>What changes, in this order.</summary>
    public ImmutableArray<Effect> Effects { get; init; } = [];

    /// <summary>The author's judgement of this response.</summary>
    public required Quality Quality { get; init; }

    /// <summary>What this response leads to, in a sentence that teaches; every setback has one.</summary>
    public string? Consequence { get; init; }

    /// <summary>Which part of a feedback model this response is, and how it is put.</summary>
    public ImmutableArray<ChoiceTag> Tags { get; init; } = [];

    /// <summary>Where it goes on.</summary>
    public required Target Goto { get; init; }
}

/// <summary>The author's judgement of a response.</summary>
public enum Quality
{
    /// <summary>What a skilled colleague would do.</summary>
    Best,

    /// <summary>Good enough.</summary>
    Acceptable,

    /// <summary>A poor move with a visible result; something to learn from.</summary>
    Setback,
}

/// <summary>Which part of a feedback model a response is (SBI, DESC, COIN), and how it is put.</summary>
public enum ChoiceTag
{
    /// <summary>Names when and where.</summary>
    Situation,

    /// <summary>Names what was done or said.</summary>
    Behaviour,

    /// <summary>Names what it led to.</summary>
    Impact,

    /// <summary>Asks what was meant.</summary>
    Intent,

    /// <summary>Asks for something next.</summary>
    Request,

    /// <summary>Could have been filmed.</summary>
    Observable,

    /// <summary>Judges the person.</summary>
    Judging,

    /// <summary>Asks.</summary>
    Question,

    /// <summary>States.</summary>
    Statement,

    /// <summary>Takes up what the other said.</summary>
    Acknowledge,

    /// <summary>Thanks.</summary>
    Thank,
}
