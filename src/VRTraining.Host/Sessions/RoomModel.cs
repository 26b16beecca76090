// What somebody in the room sees of the session; nothing that belongs to the facilitator or to another one is in it.
using VRTraining.Host.Replays;
using VRTraining.Languages;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>What somebody in the room sees of the session.</summary>
/// <param name="State">The session; pages show of it what is for everybody.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Today">The day, for plans.</param>
/// <param name="Notice">Why the last thing asked was turned down; null where it was not.</param>
public sealed record RoomModel(SessionState State, Person Me, DateOnly Today, string? Notice)
{
    /// <summary>The script in the words of who looks.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>What the debrief looks at again; null before it, and where this one has nothing to look at.</summary>
    public ReplayModel? Replay { get; init; }

    /// <summary>Whether this one leads the debrief: who played, where that was chosen.</summary>
    public bool Leads => State.Debrief is { LearnerLeads: true } && Me.Role == SessionRole.Learner;

    /// <summary>Whether this one votes and reacts.</summary>
    public bool IsRoom => Me.Role is SessionRole.Participant or SessionRole.Observer;

    /// <summary>The open polls that this one may answer: one for each learner whose room is asked, or a scale.</summary>
    public IEnumerable<Poll> OpenPolls => State.OpenPolls.Where(poll => IsRoom || poll.IsScale).Select(InWords);

    /// <summary>What came out last, of each learner on whose run no poll is open; a scale where it was the last of all.</summary>
    public IEnumerable<Poll> Results => State.Polls.GroupBy(poll => poll.Place?.Run).Select(polls => polls.Last())
        .Where(poll => !poll.IsOpen && (poll.Place is { } place
            ? State.LatestRuns.Any(run => run.Run == place.Run)
            : poll == State.Polls[^1])).Select(InWords);

    /// <summary>Whether this one has answered an open poll.</summary>
    public bool HasVoted(Poll poll) => State.Boxes[poll.Id].HasTaken(Ballot.Of(poll, Me.Id));

    /// <summary>The facilitator's word to this role; a learner never gets one.</summary>
    public string? Prompt => IsRoom && State.Prompts.GetValueOrDefault(Me.Role) is { Length: > 0 } prompt ? prompt : null;

    /// <summary>This one's own latest run.</summary>
    public SessionRun? Run => State.RunBy(Me.Id);

    private Poll InWords(Poll poll) => poll.In(Scenario, Language.Current);
}
