// A session at one moment: an immutable snapshot, folded from its events.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.Ratings;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.State;

/// <summary>A session at one moment.</summary>
public sealed record SessionState
{
    /// <summary>What it was opened with.</summary>
    public required NewSession Session { get; init; }

    /// <summary>What is practised.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The number of the latest event; 0 before any.</summary>
    public int EventCount { get; init; }

    /// <summary>Where it is in its course.</summary>
    public SessionPhase Phase { get; init; }

    /// <summary>Everybody who came, by id.</summary>
    public ImmutableDictionary<PersonId, Person> People { get; init; } = ImmutableDictionary<PersonId, Person>.Empty;

    /// <summary>The runs, the earliest first.</summary>
    public ImmutableArray<SessionRun> Runs { get; init; } = [];

    /// <summary>The polls, the earliest first; at most one of each run is open, or a scale.</summary>
    public ImmutableArray<Poll> Polls { get; init; } = [];

    /// <summary>The box of each open poll.</summary>
    public ImmutableDictionary<PollId, BallotBox> Boxes { get; init; } = ImmutableDictionary<PollId, BallotBox>.Empty;

    /// <summary>What is asked at moments of choice; null: nothing.</summary>
    public PollKind? Asking { get; init; }

    /// <summary>Notes and bookmarks, those taken back included; for the facilitator alone.</summary>
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>What can be undone, the latest first.</summary>
    public ImmutableStack<Undoable> Undoable { get; init; } = ImmutableStack<Undoable>.Empty;

    /// <summary>The latest word to each role.</summary>
    public ImmutableDictionary<SessionRole, string> Prompts { get; init; } = ImmutableDictionary<SessionRole, string>.Empty;

    /// <summary>Words from the room, the earliest first.</summary>
    public ImmutableArray<RoomMessage> Messages { get; init; } = [];

    /// <summary>How many signs of each kind there were.</summary>
    public ImmutableDictionary<Reaction, int> Reactions { get; init; } = ImmutableDictionary<Reaction, int>.Empty;

    /// <summary>The latest rating of each observer, run and skill.</summary>
    public ImmutableDictionary<RatingKey, int> Ratings { get; init; } = ImmutableDictionary<RatingKey, int>.Empty;

    /// <summary>Where the debrief is; null before it.</summary>
    public Debriefing? Debrief { get; init; }

    /// <summary>If-then plans, the earliest first.</summary>
    public ImmutableArray<SessionPlan> Plans { get; init; } = [];

    /// <summary>Whether the mirror is blank.</summary>
    public bool MirrorIsBlank { get; init; }

    /// <summary>The polls that are open, the earliest first: learners play side by side, and the room votes for each.</summary>
    public IEnumerable<Poll> OpenPolls => Boxes.IsEmpty ? [] : Polls.Where(poll => poll.IsOpen);

    /// <summary>Who plays.</summary>
    public IEnumerable<Person> Learners => WithRole(SessionRole.Learner);

    /// <summary>Notes and bookmarks that stand.</summary>
    public IEnumerable<Note> StandingNotes => Notes.Where(note => !note.TakenBack);

    /// <summary>Everybody of a role, in the order of coming.</summary>
    public IEnumerable<Person> WithRole(SessionRole role) =>
        People.Values.Where(person => person.Role == role).OrderBy(person => person.Number);

    /// <summary>The run of that id, or null.</summary>
    public SessionRun? RunOf(RunId run) => Runs.FirstOrDefault(each => each.Run == run);

    /// <summary>The latest run of a learner, or null.</summary>
    public SessionRun? RunBy(PersonId learner) => Runs.LastOrDefault(each => each.Learner == learner);

    /// <summary>The latest run of each learner, in the order of coming; who has not played yet has none.</summary>
    public IEnumerable<SessionRun> LatestRuns => Runs.GroupBy(run => run.Learner).Select(own => own.Last())
        .OrderBy(run => People[run.Learner].Number);

    /// <summary>The poll of that number, or null.</summary>
    public Poll? PollOf(PollId poll) => Polls.FirstOrDefault(each => each.Id == poll);

    /// <summary>What the learner of a run is called; null where there is only one learner, whom nobody can take for another.</summary>
    public string? LearnerOf(RunId id) => RunOf(id) is { } run && Runs.Any(other => other.Learner != run.Learner)
        ? People[run.Learner].Called
        : null;

    /// <summary>The same for the run that a poll is about; null for a scale.</summary>
    public string? LearnerOf(Poll poll) => poll.Place is { } place ? LearnerOf(place.Run) : null;

    /// <summary>The poll that is open on a run, or null.</summary>
    public Poll? OpenPollOn(RunId run) => OpenPolls.FirstOrDefault(poll => poll.Place?.Run == run);
}
