// Points: a fold over the events of one attempt's path, each still knowing what it was given for.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Score;

/// <summary>The points of one attempt.</summary>
public static class Points
{
    /// <summary>Points a skill, 0 where none were scored.</summary>
    /// <param name="path">The events of an attempt's path, <see cref="AttemptTree.PathOf"/>.</param>
    /// <param name="skills">The scenario's skills.</param>
    public static IReadOnlyDictionary<SkillId, int> PerSkill(IEnumerable<StampedEvent> path, IEnumerable<Skill> skills)
    {
        var points = skills.ToDictionary(skill => skill.Id, _ => 0);
        foreach (var scored in path.Select(happened => happened.Event).OfType<RunEvent.PointsScored>())
        {
            points[scored.Skill] += scored.Points;
        }

        return points;
    }
}
