// What one input brought about: the unit that is committed.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Journal;

/// <summary>An accepted input and all that happened because of it; kept whole or not at all.</summary>
/// <param name="InputNumber">From 1 within the run, without gaps.</param>
/// <param name="Input">The input, with its run time and role.</param>
/// <param name="TakenAt">UTC, in whole milliseconds.</param>
/// <param name="FirstEventNumber">The number of the first event, from 1 within the run, without gaps.</param>
/// <param name="Events">At least one.</param>
public sealed record JournalEntry(
    int InputNumber,
    RunInput Input,
    DateTimeOffset TakenAt,
    int FirstEventNumber,
    ImmutableArray<StampedEvent> Events)
{
    /// <summary>UTC, in whole milliseconds: what is finer is cut off, so that every journal gives back what it got.</summary>
    public DateTimeOffset TakenAt { get; init; } = Utc.WholeMilliseconds(TakenAt);

    /// <summary>The events with their numbers.</summary>
    public IEnumerable<NumberedEvent> Numbered() =>
        Events.Select((happened, index) => new NumberedEvent(FirstEventNumber + index, happened));
}

/// <summary>An event with its number in the run, from 1.</summary>
public readonly record struct NumberedEvent(int Number, StampedEvent Stamped);
