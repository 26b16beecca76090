// A poll: what is asked, of whom, and, once it is closed, what came out.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.People;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Polls;

/// <summary>The number of a poll within its session, from 1.</summary>
public readonly record struct PollId(int Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a poll asks.</summary>
public enum PollKind
{
    /// <summary>What will the learner say?</summary>
    Predict,

    /// <summary>What should be said?</summary>
    Vote,

    /// <summary>The scale of team psychological safety, before the play.</summary>
    ScaleBefore,

    /// <summary>The same scale after it.</summary>
    ScaleAfter,
}

/// <summary>One answer on a poll's paper.</summary>
/// <param name="Id">The choice's id, or the level of a scale.</param>
/// <param name="Text">What is shown.</param>
public sealed record PollOption(string Id, string Text);

/// <summary>One question of a poll; each paper marks one option of each.</summary>
/// <param name="Text">What is asked.</param>
/// <param name="Options">1–9.</param>
/// <param name="Reversed">Whether agreement means less of what the scale measures: stored with the item, as wordings differ.</param>
public sealed record PollQuestion(string Text, ImmutableArray<PollOption> Options, bool Reversed = false);

/// <summary>Where a poll was opened: a moment of choice in a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="Node">The node that offers the choices.</param>
/// <param name="EventNumber">The number of the event that offered them.</param>
public sealed record PollPlace(RunId Run, NodeId Node, int EventNumber);

/// <summary>How many papers marked each option; there is none below <see cref="Fewest"/> papers.</summary>
/// <param name="Papers">How many papers there were, 0 and up.</param>
/// <param name="Counts">A row a question, a number an option; empty where there were too few papers.</param>
public sealed record Tally(int Papers, ImmutableArray<ImmutableArray<int>> Counts)
{
    /// <summary>Fewer papers than these are never counted out: who voted how could be guessed.</summary>
    public const int Fewest = 5;

    /// <summary>Whether there are numbers to show.</summary>
    public bool IsShown => !Counts.IsEmpty;
}

/// <summary>A show of hands: open, with names, and said to be so.</summary>
/// <param name="Person">Whose hand.</param>
/// <param name="Option">The place of the option, from 0.</param>
public sealed record Hand(PersonId Person, int Option);

/// <summary>A poll.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">What it asks.</param>
/// <param name="Questions">At least one; a choice has exactly one.</param>
/// <param name="Place">Where it was opened; null for a scale.</param>
/// <param name="Salt">Makes ballots of this poll unlike those of any other.</param>
public sealed record Poll(
    PollId Id, PollKind Kind, ImmutableArray<PollQuestion> Questions, PollPlace? Place, string Salt)
{
    /// <summary>What came out; null while it is open.</summary>
    public Tally? Tally { get; init; }

    /// <summary>Whether hands are asked for, openly.</summary>
    public bool AsksForHands { get; init; }

    /// <summary>The hands that were shown; one a person, the last one counts.</summary>
    public ImmutableArray<Hand> Hands { get; init; } = [];

    /// <summary>Whether papers are taken.</summary>
    public bool IsOpen => Tally is null;

    /// <summary>Whether it is a scale rather than a choice.</summary>
    public bool IsScale => Kind is PollKind.ScaleBefore or PollKind.ScaleAfter;
}
