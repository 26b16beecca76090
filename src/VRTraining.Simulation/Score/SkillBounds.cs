// What can be earned in a skill at all, over all plays.
namespace VRTraining.Simulation.Score;

/// <summary>The points a skill can end with, as the analysis of a scenario has proved them.</summary>
/// <param name="Worst">The fewest points that any play ends with.</param>
/// <param name="Best">The most points that any play ends with.</param>
public sealed record SkillBounds(int Worst, int Best)
{
    /// <summary>
    /// Where points lie between worst (0) and best (1); null where the bounds leave no room. A facilitator's jump can
    /// lead past the bounds; the share stays within 0 and 1.
    /// </summary>
    public double? ShareOf(int points) =>
        Best > Worst ? Math.Clamp((points - Worst) / (double)(Best - Worst), 0, 1) : null;
}
