// What a play in the head is compared by: its events and its points, whatever its clock.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;

namespace VRTraining.Headset.Tests;

/// <summary>What plays of one plan must have in common.</summary>
internal static class Played
{
    /// <summary>The head plays on its own clock; only when a limit ends differs from a play without one.</summary>
    public static RunEvent WithoutTime(RunEvent happened) => happened switch
    {
        RunEvent.ChoicesOffered { Deadline: not null } offered => offered with { Deadline = RunTime.Zero },
        RunEvent.TimeExtended => new RunEvent.TimeExtended(RunTime.Zero),
        _ => happened,
    };

    public static string PointsOf(IReadOnlyList<StampedEvent> events, Plays.StagedPlan plan)
    {
        var tree = new AttemptTree(events);
        var points = Points.PerSkill(tree.PathOf(tree.Last), plan.Scenario.Scenario.Skills);
        return string.Join(", ", points.OrderBy(pair => pair.Key.Value).Select(pair => $"{pair.Key} {pair.Value}"));
    }
}
