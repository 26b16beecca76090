// What a group's figures need of one run.
using System.Collections.Immutable;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Cohorts;

/// <summary>What a learner chose first at each node in the first attempt of a run.</summary>
/// <param name="Points">Over all skills, in that attempt.</param>
/// <param name="Choices">The first choice at each node.</param>
public sealed record FirstAttempt(int Points, IReadOnlyDictionary<NodeId, ChoiceId> Choices);

/// <summary>A run that was completed and in which nobody else steered.</summary>
/// <param name="Profile">Whose it is.</param>
/// <param name="Id">Which.</param>
/// <param name="CompletedAt">UTC.</param>
/// <param name="IsAsked">Whether it is among the runs that were asked for.</param>
/// <param name="Outcome">How it turned out.</param>
/// <param name="Shown">The skills whose minimum was reached.</param>
/// <param name="First">Its first attempt; null where the learner has an earlier run.</param>
public sealed record CountedRun(
    string Profile,
    RunId Id,
    DateTimeOffset CompletedAt,
    bool IsAsked,
    Outcome? Outcome,
    ImmutableArray<SkillId> Shown,
    FirstAttempt? First)
{
    /// <summary>Earlier runs first.</summary>
    public static Comparison<CountedRun> Earlier { get; } = (one, other) =>
        (one.CompletedAt, one.Id.ToString()).CompareTo((other.CompletedAt, other.Id.ToString()));

    internal static CountedRun Of(ExportedRun run, bool isAsked)
    {
        var score = RunScore.Of(run.Scenario, run.Events, run.Bounds);
        var choices = new Dictionary<NodeId, ChoiceId>();
        foreach (var decision in Decision.Of(run.Scenario, run.Events).Where(decision => decision.Attempt == 1))
        {
            choices.TryAdd(decision.Node, decision.Chosen.Id);
        }

        return new CountedRun(
            run.Run.Profile,
            run.Run.Id,
            run.Recorded.Entries[^1].TakenAt,
            isAsked,
            score.Outcome,
            [.. score.Skills.Where(skill => skill.Mastered).Select(skill => skill.Skill.Id)],
            new FirstAttempt(score.First.Points, choices));
    }
}
