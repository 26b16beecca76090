// What the facilitator's console shows.
using System.Collections.Immutable;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Replays;
using VRTraining.Languages;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>What the facilitator's console shows.</summary>
public sealed record ConsoleModel
{
    /// <summary>The session.</summary>
    public required SessionState State { get; init; }

    /// <summary>The script in the words of the facilitator.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The doors: the code and the address to join at.</summary>
    public required SessionDoors Doors { get; init; }

    /// <summary>Everybody who plays or has played, in the order of coming.</summary>
    public ImmutableArray<LearnerOnConsole> Learners { get; init; } = [];

    /// <summary>Whose run is shown; null before there is anybody.</summary>
    public PersonId? Learner { get; init; }

    /// <summary>Whether the facilitator chose that learner; otherwise the console goes along with who plays.</summary>
    public bool LearnerIsChosen { get; init; }

    /// <summary>The run of that learner; null before there is one.</summary>
    public PanelModel? Run { get; init; }

    /// <summary>The map of the script.</summary>
    public required ScriptMap Map { get; init; }

    /// <summary>What each choice on offer would cause.</summary>
    public ImmutableArray<ChoicePreview> Previews { get; init; } = [];

    /// <summary>What the debrief can look at again; null before it, and without a run.</summary>
    public ReplayModel? Replay { get; init; }

    /// <summary>Whether the run was steered.</summary>
    public bool IsAssisted { get; init; }

    /// <summary>UTC.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Why the last thing asked was turned down; null where it was not.</summary>
    public string? Notice { get; init; }

    /// <summary>The run as forms name it; empty before there is one.</summary>
    public string RunId => Run?.RunId ?? "";

    /// <summary>An address of this console that shows the same learner, where one was chosen.</summary>
    /// <param name="part">What follows <c>/console</c>.</param>
    internal string Address(string part) => LearnerIsChosen
        ? $"/console{part}?{ConsoleDesk.LearnerField}={Uri.EscapeDataString(Learner!.Value.Value)}"
        : $"/console{part}";

    /// <summary>The poll that concerns what is shown: of this run, or a scale; null where none is open.</summary>
    public Poll? OpenPoll => State.OpenPolls.FirstOrDefault(poll => poll.Place is null || poll.Place.Run.ToString() == RunId)?
        .In(Scenario, Language.Current);

    /// <summary>The last poll on this run, or the last scale where nothing was asked of this run; null where there is none.</summary>
    public Poll? LastPoll => (State.Polls.LastOrDefault(poll => poll.Place?.Run.ToString() == RunId)
        ?? (State.Polls is [.., { IsScale: true } last] ? last : null))?.In(Scenario, Language.Current);

    /// <summary>How many may answer a poll.</summary>
    internal static int VotersIn(SessionState state, Poll poll) => state.People.Values.Count(person =>
        person.Role is SessionRole.Participant or SessionRole.Observer || (poll.IsScale && person.Role == SessionRole.Learner));

    /// <summary>The same with a run shown.</summary>
    internal async Task<ConsoleModel> ShowingAsync(LiveRun live, CancellationToken cancellationToken)
    {
        var recorded = (await live.RecordedAsync(cancellationToken))!;
        List<StampedEvent> events = [.. recorded.Events().Select(numbered => numbered.Stamped)];
        var run = await live.PanelAsync(null, cancellationToken);
        var tree = new Simulation.Score.AttemptTree(events);
        List<NodeId> walked = [.. tree.PathOf(tree.Last).Select(happened => happened.Event).OfType<RunEvent.NodeEntered>()
            .Select(entered => entered.Node)];
        return this with
        {
            Run = run,
            Map = ScriptMap.Of(Scenario, walked, run.Scene.Node),
            Previews = ChoicePreview.Of(live.Host.Engine, live.Host.State, ScriptIndex.Of(Scenario)),
            IsAssisted = live.Host.State.Assisted,
        };
    }
}
