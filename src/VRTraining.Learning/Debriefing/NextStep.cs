// What to try next: one sentence, from the skill that has most room to grow.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Debriefing;

/// <summary>What to try next.</summary>
/// <param name="Skill">The skill it is about; null where every skill was shown at its highest level.</param>
/// <param name="Aim">The behaviour to aim for.</param>
/// <param name="Sentence">Both, in words for the learner.</param>
public sealed record NextStep(Skill? Skill, Anchor? Aim, string Sentence)
{
    /// <summary>
    /// From the skill that lacks most points for its minimum; where none lacks any, from the one furthest below its
    /// highest level. The earlier one where two are equal. The aim is the lowest level above what was shown that a best
    /// response of this script stands for, else the highest: a lower anchor may describe what to leave behind.
    /// </summary>
    internal static NextStep After(Scenario scenario, ImmutableArray<SkillScore> skills)
    {
        var notShown = skills.Where(skill => !skill.Mastered);
        if (notShown.MaxBy(skill => skill.Skill.MasteryMinimum - skill.Points) is { } weakest)
        {
            var aim = AimOf(scenario, weakest);
            return new NextStep(
                weakest.Skill,
                aim,
                Say(
                    "Next time, give “{0}” some room. What it can look like: {1}", weakest.Skill.Name, aim.Text));
        }

        if (skills.Where(skill => LevelsLeft(skill) > 0).MaxBy(LevelsLeft) is { } furthest)
        {
            var aim = AimOf(scenario, furthest);
            return new NextStep(
                furthest.Skill,
                aim,
                Say(
                    "You showed every skill. To go further with “{0}”, try this: {1}", furthest.Skill.Name, aim.Text));
        }

        return new NextStep(
            null,
            null,
            Say("You showed every skill at its highest level. Try another way through, or another conversation."));
    }

    private static int LevelsLeft(SkillScore score) => score.Skill.Anchors[^1].Level - (score.Level ?? 0);

    private static Anchor AimOf(Scenario scenario, SkillScore score)
    {
        var levels = (
            from place in ChoicesIn.Whole(scenario)
            where place.Choice.Quality == Quality.Best
            from points in place.Choice.Effects.OfType<Effect.ScorePoints>()
            where points.Skill == score.Skill.Id && points.Add > 0 && points.Anchor > (score.Level ?? 0)
            select points.Anchor).ToList();
        return levels.Count > 0
            ? score.Skill.Anchors.First(anchor => anchor.Level == levels.Min())
            : score.Skill.Anchors[^1];
    }
}
