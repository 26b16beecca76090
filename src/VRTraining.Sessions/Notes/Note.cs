// A facilitator's note or bookmark on a moment of a run.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Notes;

/// <summary>A moment of a run.</summary>
/// <param name="Run">The run.</param>
/// <param name="EventNumber">The number of the latest event then, from 1.</param>
/// <param name="At">Run time.</param>
public readonly record struct Moment(RunId Run, int EventNumber, RunTime At);

/// <summary>The number of a note within its session, from 1.</summary>
public readonly record struct NoteId(int Value);

/// <summary>A note on a moment, or a bookmark to come back to in the debrief.</summary>
/// <param name="Id">Its number.</param>
/// <param name="IsBookmark">Whether it marks a moment for the debrief.</param>
/// <param name="Moment">The moment; null before there was a run.</param>
/// <param name="Text">1–500 characters for a note, 0–500 for a bookmark; for the facilitator alone.</param>
/// <param name="WrittenAt">UTC.</param>
/// <param name="TakenBack">Whether it was taken back; kept so that this can be undone.</param>
public sealed record Note(
    NoteId Id, bool IsBookmark, Moment? Moment, string Text, DateTimeOffset WrittenAt, bool TakenBack = false);

/// <summary>What can be undone: a note was written, or it was taken back.</summary>
/// <param name="Note">Which.</param>
/// <param name="WasWritten">True where writing is undone, false where taking back is.</param>
public readonly record struct Undoable(NoteId Note, bool WasWritten);
