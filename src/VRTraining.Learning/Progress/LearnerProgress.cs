// What one learner's runs show over time: for looking back and being glad of it, never for ranking.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Progress;

/// <summary>One learner's skills over all runs, folded run by run; immutable.</summary>
public sealed record LearnerProgress
{
    private LearnerProgress()
    {
    }

    /// <summary>Nothing played yet.</summary>
    public static LearnerProgress None { get; } = new();

    /// <summary>Every skill that was practised, in the order in which it first was.</summary>
    public ImmutableArray<SkillProgress> Skills { get; private init; } = [];

    /// <summary>What went well for the first time, the oldest first.</summary>
    public ImmutableArray<Milestone> Milestones { get; private init; } = [];

    /// <summary>
    /// After one more run; runs are added from the oldest to the latest. One that was left before an ending changes
    /// nothing: leaving costs nothing, here neither.
    /// </summary>
    /// <param name="scenario">The version that was played, in the learner's words.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <param name="endedAt">UTC.</param>
    public LearnerProgress After(Scenario scenario, IEnumerable<StampedEvent> events, DateTimeOffset endedAt)
    {
        var score = RunScore.Of(scenario, events);
        if (score.Last.Ending is null)
        {
            return this;
        }

        var shown = score.Skills.Zip(score.First.Skills, (last, first) => (last.Skill, How: HowOf(last, first, score))).ToList();
        return this with
        {
            Skills = shown.Aggregate(Skills, (all, each) =>
                With(all, each.Skill, new SkillTry(scenario.Id, endedAt, each.How))),
            Milestones = [.. Milestones, .. Reached(scenario, score, shown, endedAt)],
        };
    }

    private static Showing HowOf(SkillScore last, SkillScore first, RunScore score) =>
        !last.Mastered ? Showing.NotYet
        : first.Mastered && !score.Assisted ? Showing.AtOnce
        : Showing.WithAnotherTry;

    private static ImmutableArray<SkillProgress> With(ImmutableArray<SkillProgress> all, Skill skill, SkillTry one) =>
        all.FirstOrDefault(each => each.Skill.Id == skill.Id) is { } known
            ? all.Replace(known, new SkillProgress(skill, known.Tries.Add(one)))
            : all.Add(new SkillProgress(skill, [one]));

    /// <summary>A whole scenario says more than its skills one by one, which are then not named again.</summary>
    private IEnumerable<Milestone> Reached(
        Scenario scenario, RunScore score, List<(Skill Skill, Showing How)> shown, DateTimeOffset at)
    {
        if (score.Success == true && shown.TrueForAll(each => each.How == Showing.AtOnce))
        {
            return Milestones.OfType<Milestone.AllAtOnce>().Any(before => before.Scenario.Id == scenario.Id)
                ? []
                : [new Milestone.AllAtOnce(scenario, at)];
        }

        if (score.Success == true)
        {
            return Milestones.Any(before => IsAllOf(scenario, before))
                ? []
                : [new Milestone.AllShown(scenario, score.Setbacks, at)];
        }

        return shown.Select(each => First(each.Skill, each.How, at)).OfType<Milestone>();
    }

    private Milestone? First(Skill skill, Showing how, DateTimeOffset at)
    {
        var before = Skills.FirstOrDefault(each => each.Skill.Id == skill.Id);
        return how switch
        {
            Showing.AtOnce when before is null or { AtOnce: 0 } => new Milestone.SkillAtOnce(skill, at),
            Showing.WithAnotherTry when before is null or { Shown: 0 } => new Milestone.SkillShown(skill, at),
            _ => null,
        };
    }

    private static bool IsAllOf(Scenario scenario, Milestone milestone) => milestone switch
    {
        Milestone.AllShown all => all.Scenario.Id == scenario.Id,
        Milestone.AllAtOnce all => all.Scenario.Id == scenario.Id,
        _ => false,
    };
}
