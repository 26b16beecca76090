// How a run came out: the last attempt counts, the first is kept apart for estimates.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Score;

/// <summary>How a run came out.</summary>
/// <param name="Last">The attempt that counts.</param>
/// <param name="First">The attempt before any rewind, which alone feeds estimates; the last where none was.</param>
/// <param name="Setbacks">How many setbacks happened in all attempts.</param>
/// <param name="Assisted">Whether someone else steered.</param>
/// <param name="Completed">Whether the learner went on to the debrief from an ending.</param>
public sealed record RunScore(AttemptScore Last, AttemptScore First, int Setbacks, bool Assisted, bool Completed)
{
    /// <summary>Every skill of the scenario, in its order, as the last attempt left it.</summary>
    public ImmutableArray<SkillScore> Skills => Last.Skills;

    /// <summary>How the conversation turned out; null before an ending.</summary>
    public Outcome? Outcome => Last.Ending?.Outcome;

    /// <summary>Every skill's minimum reached and the outcome not poor; null before an ending.</summary>
    public bool? Success => Last.Success;

    /// <summary>Scores a run, finished or not.</summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <param name="bounds">What can be reached a skill, where analysis has proved it; null gives no shares.</param>
    public static RunScore Of(
        Scenario scenario,
        IEnumerable<StampedEvent> events,
        IReadOnlyDictionary<SkillId, SkillBounds>? bounds = null) => Of(scenario, new AttemptTree(events), bounds);

    internal static RunScore Of(
        Scenario scenario, AttemptTree tree, IReadOnlyDictionary<SkillId, SkillBounds>? bounds)
    {
        var first = AttemptScore.Of(scenario, 1, tree.PathOf(1), bounds);
        return new RunScore(
            tree.Last == 1 ? first : AttemptScore.Of(scenario, tree.Last, tree.PathOf(tree.Last), bounds),
            first,
            tree.Events.Count(happened => happened.Event is RunEvent.SetbackHappened),
            tree.Events.Any(happened => happened.Event is RunEvent.RunAssisted),
            tree.Events.Any(happened => happened.Event is RunEvent.RunCompleted));
    }
}
