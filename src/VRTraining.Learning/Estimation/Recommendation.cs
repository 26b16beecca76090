// Which scenario to practise next, and why, in plain words.
using System.Diagnostics;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Estimation;

/// <summary>A scenario to practise next.</summary>
/// <param name="Scenario">Which.</param>
/// <param name="Why">The reason, for programs.</param>
/// <param name="Skill">The skill that will take most effort there.</param>
/// <param name="ExpectedSuccess">0–1; never shown as it stands, as it rests on few observations.</param>
/// <param name="Sentence">The reason, for the learner.</param>
public sealed record Recommendation(
    Scenario Scenario, RecommendationReason Why, Skill Skill, double ExpectedSuccess, string Sentence)
{
    /// <summary>Below this chance a scenario is a stretch.</summary>
    public const double LeastChance = 0.75;

    /// <summary>Above this chance a scenario feels familiar.</summary>
    public const double MostChance = 0.80;

    /// <summary>
    /// The scenario whose chance of success is nearest to 75–80 %, where practice teaches most without discouraging; of
    /// equal ones the one played less, then the earlier one. What went well is left alone until its refresher is due,
    /// unless nothing else is there.
    /// </summary>
    /// <param name="library">What can be played, in the order of the library.</param>
    /// <param name="history">The learner's past.</param>
    /// <param name="now">Decides which refreshers are due.</param>
    /// <returns>Null where the library is empty.</returns>
    public static Recommendation? Next(
        IReadOnlyCollection<Scenario> library, LearningHistory history, DateTimeOffset now)
    {
        var fitting = library
            .OrderBy(scenario => IsFresh(scenario, history, now))
            .ThenBy(scenario => DistanceFromAim(history.Estimates.ExpectedSuccess(scenario)))
            .ThenBy(scenario => history.Runs(scenario.Id))
            .FirstOrDefault();
        return fitting is null ? null : For(fitting, history, now);
    }

    private static Recommendation For(Scenario scenario, LearningHistory history, DateTimeOffset now)
    {
        var (skill, chance) = history.Estimates.HardestSkill(scenario);
        var why = Reason(scenario, chance, history, now);
        return new Recommendation(scenario, why, skill, chance, why switch
        {
            RecommendationReason.NewHere => scenario.Minutes == 1
                ? Say("New for you. It takes about a minute, and a wrong move costs nothing.")
                : Say("New for you. It takes about {0} minutes, and a wrong move costs nothing.", scenario.Minutes),
            RecommendationReason.Refresher => history.Memory(scenario.Id)!.DaysSince(now) is var days and not 1
                ? Say("Last practised {0} days ago: a short refresher keeps it fresh.", days)
                : Say("Last practised a day ago: a short refresher keeps it fresh."),
            RecommendationReason.OnceMore =>
                Say("Worth another try: you know the scene now, and “{0}” can grow here.", skill.Name),
            RecommendationReason.RightLevel =>
                Say("About the right level for you: manageable, with some effort on “{0}”.", skill.Name),
            RecommendationReason.Familiar =>
                Say("This should feel familiar: a chance to make “{0}” a habit.", skill.Name),
            _ => throw new UnreachableException(),
        });
    }

    private static RecommendationReason Reason(
        Scenario scenario, double chance, LearningHistory history, DateTimeOffset now) => chance switch
        {
            _ when WentWell(scenario, history) && !IsFresh(scenario, history, now) => RecommendationReason.Refresher,
            > MostChance => RecommendationReason.Familiar,
            >= LeastChance => RecommendationReason.RightLevel,
            _ => history.Runs(scenario.Id) == 0 ? RecommendationReason.NewHere : RecommendationReason.OnceMore,
        };

    private static bool WentWell(Scenario scenario, LearningHistory history) =>
        history.LastGrade(scenario.Id) > Grade.Again;

    /// <summary>Whether it went well and its refresher is not due.</summary>
    private static bool IsFresh(Scenario scenario, LearningHistory history, DateTimeOffset now) =>
        WentWell(scenario, history) && history.Memory(scenario.Id)!.Due > now;

    private static double DistanceFromAim(double chance) =>
        Math.Max(0, Math.Max(LeastChance - chance, chance - MostChance));
}

/// <summary>Why a scenario is recommended.</summary>
public enum RecommendationReason
{
    /// <summary>Never played, and harder than the right level as far as one can tell.</summary>
    NewHere,

    /// <summary>It went well some time ago, and fades.</summary>
    Refresher,

    /// <summary>Played before, and there is still something to learn.</summary>
    OnceMore,

    /// <summary>Success is likely and takes some effort.</summary>
    RightLevel,

    /// <summary>Success is very likely.</summary>
    Familiar,
}
