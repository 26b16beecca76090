// What one input brought about: the unit that is committed.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Journal;

/// <summary>An accepted input and all that happened because of it; kept whole or not at all.</summary>
/// <param name="InputNumber">From 1 within the run, without gaps.</param>
/// <param name="Input">The input, with its run time and role.</param>
/// <param name="TakenAt">UTC.</param>
/// <param name="FirstEventNumber">The number of the first event, from 1 within the run, without gaps.</param>
/// <param name="Events">At least one.</param>
/// <param name="Standing">How the run stands afterwards.</param>
public sealed record JournalEntry(
    int InputNumber,
    RunInput Input,
    DateTimeOffset TakenAt,
    int FirstEventNumber,
    ImmutableArray<StampedEvent> Events,
    RunStanding Standing);
