// What is learnt about one skill from the first attempt of one run.
using System.Collections.Immutable;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Estimation;

/// <summary>An observation: whether a skill's minimum was reached before any rewind.</summary>
/// <param name="Scenario">Where it was observed.</param>
/// <param name="Skill">The skill; the same id in two scenarios is the same skill.</param>
/// <param name="Mastered">Whether its minimum was reached.</param>
public sealed record FirstAttempt(ScenarioId Scenario, SkillId Skill, bool Mastered)
{
    /// <summary>
    /// The observations of a run, one a skill. None where someone else steered, or where the first attempt was left or
    /// rewound with neither an ending nor a setback: then nothing had been decided yet.
    /// </summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    public static ImmutableArray<FirstAttempt> Of(Scenario scenario, IEnumerable<StampedEvent> events)
    {
        var tree = new AttemptTree(events);
        var score = RunScore.Of(scenario, tree, null);
        var decided = score.First.Ending is not null
            || tree.PathOf(1).Any(happened => happened.Event is RunEvent.SetbackHappened);
        return score.Assisted || !decided
            ? []
            : [.. score.First.Skills.Select(skill => new FirstAttempt(scenario.Id, skill.Skill.Id, skill.Mastered))];
    }
}
