// How one skill came out in one attempt.
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Score;

/// <summary>How one skill came out in one attempt.</summary>
/// <param name="Skill">The skill.</param>
/// <param name="Points">The sum of what was scored, 0 where nothing was.</param>
/// <param name="Level">
/// The rubric level reached: the highest anchor that was observed, whether it gave points or took some; null where
/// none was. It says the best that was shown, <paramref name="Points"/> say how reliably.
/// </param>
/// <param name="Evidence">How many times the skill was scored.</param>
/// <param name="Bounds">What can be reached at all; null where it is not proved.</param>
public sealed record SkillScore(Skill Skill, int Points, int? Level, int Evidence, SkillBounds? Bounds)
{
    /// <summary>Whether the points reach the skill's minimum.</summary>
    public bool Mastered => Points >= Skill.MasteryMinimum;

    /// <summary>Where the points lie between worst (0) and best (1); null without bounds that leave room.</summary>
    public double? Share => Bounds?.ShareOf(Points);

    /// <summary>The words of the level reached, or null.</summary>
    public Anchor? Anchor => Skill.Anchors.FirstOrDefault(anchor => anchor.Level == Level);
}
