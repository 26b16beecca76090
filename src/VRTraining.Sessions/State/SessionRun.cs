// A run that belongs to a session.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.State;

/// <summary>A run that belongs to a session.</summary>
/// <param name="Run">The run.</param>
/// <param name="Learner">Who plays it.</param>
/// <param name="Afterwards">What becomes of it when the session ends.</param>
/// <param name="Held">What a poll holds back; null where nothing is held.</param>
/// <param name="PolledAt">The event number of the last moment of choice that a poll was opened at; 0 before any.</param>
public sealed record SessionRun(RunId Run, PersonId Learner, Afterwards Afterwards, HeldPick? Held = null, int PolledAt = 0);

/// <summary>A run that a poll holds.</summary>
/// <param name="Poll">The poll.</param>
/// <param name="Pick">What the learner has picked; null as long as there is no pick.</param>
/// <param name="PickedAt">When, UTC; null as long as there is no pick.</param>
public sealed record HeldPick(PollId Poll, ChoiceId? Pick, DateTimeOffset? PickedAt)
{
    /// <summary>Nobody waits longer than this after a pick.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);
}
