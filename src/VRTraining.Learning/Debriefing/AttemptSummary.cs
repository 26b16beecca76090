// One attempt in a comparison of attempts.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>One attempt, from the run's start to the attempt's end.</summary>
/// <param name="Score">Its points and the ending it led to.</param>
/// <param name="BranchedFrom">The attempt that it branched off; null for the first.</param>
/// <param name="RewoundTo">The checkpoint it began at; null for the first.</param>
/// <param name="Decisions">How many decisions lie on its way.</param>
/// <param name="Setbacks">How many of them were setbacks.</param>
/// <param name="Counts">Whether it is the last, the one that counts.</param>
public sealed record AttemptSummary(
    AttemptScore Score, int? BranchedFrom, NodeId? RewoundTo, int Decisions, int Setbacks, bool Counts)
{
    /// <summary>The attempt, from 1.</summary>
    public int Number => Score.Number;

    internal static ImmutableArray<AttemptSummary> Of(
        Scenario scenario, AttemptTree tree, IReadOnlyDictionary<SkillId, SkillBounds>? bounds)
    {
        var rewinds = tree.Events.Select(happened => happened.Event).OfType<RunEvent.Rewound>().ToList();
        return
        [
            .. Enumerable.Range(1, tree.Last).Select(number =>
            {
                var path = tree.PathOf(number).ToList();
                return new AttemptSummary(
                    AttemptScore.Of(scenario, number, path, bounds),
                    tree.ParentOf(number),
                    number == 1 ? null : rewinds[number - 2].Node,
                    path.Count(happened => happened.Event is RunEvent.ChoiceMade),
                    path.Count(happened => happened.Event is RunEvent.SetbackHappened),
                    number == tree.Last);
            }),
        ];
    }
}
