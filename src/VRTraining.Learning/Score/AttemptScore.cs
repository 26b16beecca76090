// How one attempt came out: every skill, and the ending it led to.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Score;

/// <summary>How one attempt came out, from the run's start to the attempt's end.</summary>
/// <param name="Number">The attempt, from 1.</param>
/// <param name="Skills">Every skill of the scenario, in its order.</param>
/// <param name="Ending">The ending it led to; null where it was left or rewound before one.</param>
public sealed record AttemptScore(int Number, ImmutableArray<SkillScore> Skills, Ending? Ending)
{
    /// <summary>Every skill's minimum reached.</summary>
    public bool Mastered => Skills.All(skill => skill.Mastered);

    /// <summary>Every skill's minimum reached and the outcome not poor; null before an ending.</summary>
    public bool? Success => Ending is null ? null : Ending.Outcome != Outcome.Poor && Mastered;

    /// <summary>The points of all skills together.</summary>
    public int Points => Skills.Sum(skill => skill.Points);

    internal static AttemptScore Of(
        Scenario scenario,
        int number,
        IEnumerable<StampedEvent> path,
        IReadOnlyDictionary<SkillId, SkillBounds>? bounds)
    {
        var scored = new List<RunEvent.PointsScored>();
        EndingId? reached = null;
        foreach (var happened in path)
        {
            switch (happened.Event)
            {
                case RunEvent.PointsScored points:
                    scored.Add(points);
                    break;
                case RunEvent.EndingReached ending:
                    reached = ending.Ending;
                    break;
                case RunEvent.Jumped:
                    reached = null;
                    break;
            }
        }

        return new AttemptScore(
            number,
            [.. scenario.Skills.Select(skill => Of(skill, scored, bounds?.GetValueOrDefault(skill.Id)))],
            reached is null ? null : scenario.Endings.Single(ending => ending.Id == reached));
    }

    private static SkillScore Of(Skill skill, List<RunEvent.PointsScored> scored, SkillBounds? bounds)
    {
        var own = scored.Where(points => points.Skill == skill.Id).ToList();
        return new SkillScore(
            skill, own.Sum(points => points.Points), own.Max(points => (int?)points.Anchor), own.Count, bounds);
    }
}
