// What the facilitator's console shows.
using System.Collections.Immutable;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Replays;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>What the facilitator's console shows.</summary>
public sealed record ConsoleModel
{
    /// <summary>The session.</summary>
    public required SessionState State { get; init; }

    /// <summary>The doors: the code and the address to join at.</summary>
    public required SessionDoors Doors { get; init; }

    /// <summary>The run in the middle of things; null before there is one.</summary>
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

    /// <summary>The console of a session.</summary>
    internal static async Task<ConsoleModel> OfAsync(
        SessionState state, SessionDoors doors, LiveRun? live, DateTimeOffset now, string? notice, CancellationToken cancellationToken)
    {
        if (live is null)
        {
            return new ConsoleModel
            {
                State = state,
                Doors = doors,
                Map = ScriptMap.Of(state.Scenario, [], null),
                Now = now,
                Notice = notice,
            };
        }

        var recorded = (await live.RecordedAsync(cancellationToken))!;
        List<StampedEvent> events = [.. recorded.Events().Select(numbered => numbered.Stamped)];
        var run = await live.PanelAsync(null, cancellationToken);
        var tree = new Simulation.Score.AttemptTree(events);
        List<NodeId> walked = [.. tree.PathOf(tree.Last).Select(happened => happened.Event).OfType<RunEvent.NodeEntered>()
            .Select(entered => entered.Node)];
        return new ConsoleModel
        {
            State = state,
            Doors = doors,
            Run = run,
            Map = ScriptMap.Of(state.Scenario, walked, run.Scene.Node),
            Previews = ChoicePreview.Of(live.Host.Engine, live.Host.State),
            IsAssisted = live.Host.State.Assisted,
            Now = now,
            Notice = notice,
        };
    }
}
