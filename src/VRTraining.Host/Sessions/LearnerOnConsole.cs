// A learner in the console's list: who, and where the run stands.
using VRTraining.Host.Plays;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>What a learner is doing.</summary>
public enum LearnerIs
{
    /// <summary>No run has begun.</summary>
    Waiting,

    /// <summary>The scene goes on.</summary>
    Listening,

    /// <summary>A response is due.</summary>
    Choosing,

    /// <summary>The run is held while the room votes.</summary>
    Held,

    /// <summary>The run is paused.</summary>
    Paused,

    /// <summary>The run is over.</summary>
    Done,
}

/// <summary>A learner in the console's list.</summary>
/// <param name="Learner">Who.</param>
/// <param name="Is">What the learner is doing.</param>
/// <param name="Node">Where the run is; null before there is one.</param>
public sealed record LearnerOnConsole(Person Learner, LearnerIs Is, NodeId? Node)
{
    /// <summary>A learner with the latest run.</summary>
    /// <param name="learner">Who.</param>
    /// <param name="run">As the session knows it; null before there is one.</param>
    /// <param name="live">The same being played; null where it is not there any more.</param>
    internal static LearnerOnConsole Of(Person learner, SessionRun? run, LiveRun? live) => live is null
        ? new LearnerOnConsole(learner, LearnerIs.Waiting, null)
        : new LearnerOnConsole(learner, Doing(run!, live.Host.State, live.Host.Engine), live.Host.Engine.NodeOf(live.Host.State).Id);

    private static LearnerIs Doing(SessionRun run, RunState state, Engine engine) =>
        state.Status is RunStatus.AtEnding or RunStatus.Completed or RunStatus.Left ? LearnerIs.Done
        : run.Held is not null ? LearnerIs.Held
        : state.Status == RunStatus.Paused ? LearnerIs.Paused
        : state.Status == RunStatus.NotStarted ? LearnerIs.Waiting
        : engine.Offered(state).Count > 0 ? LearnerIs.Choosing
        : LearnerIs.Listening;
}
