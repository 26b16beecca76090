// What one learner's first attempts say about skills and about how hard scenarios are for them.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Estimation;

/// <summary>One learner's abilities and the difficulty of each skill in each scenario; immutable.</summary>
public sealed record SkillEstimates
{
    private readonly ImmutableDictionary<SkillId, Estimate> _abilities =
        ImmutableDictionary<SkillId, Estimate>.Empty;

    private readonly ImmutableDictionary<(ScenarioId, SkillId), Estimate> _difficulties =
        ImmutableDictionary<(ScenarioId, SkillId), Estimate>.Empty;

    private SkillEstimates()
    {
    }

    private SkillEstimates(
        ImmutableDictionary<SkillId, Estimate> abilities,
        ImmutableDictionary<(ScenarioId, SkillId), Estimate> difficulties) =>
        (_abilities, _difficulties) = (abilities, difficulties);

    /// <summary>Nothing observed yet: every chance is even.</summary>
    public static SkillEstimates None { get; } = new();

    /// <summary>The estimates after these observations, from the oldest to the latest.</summary>
    public static SkillEstimates Of(IEnumerable<FirstAttempt> observations) =>
        observations.Aggregate(None, (estimates, observation) => estimates.After(observation));

    /// <summary>How able the learner is.</summary>
    public Estimate Ability(SkillId skill) => _abilities.GetValueOrDefault(skill);

    /// <summary>How hard a skill is in a scenario, for this learner.</summary>
    public Estimate Difficulty(ScenarioId scenario, SkillId skill) =>
        _difficulties.GetValueOrDefault((scenario, skill));

    /// <summary>The estimates after one more observation: θ += K(s − P), d −= K(s − P).</summary>
    public SkillEstimates After(FirstAttempt observation)
    {
        var place = (observation.Scenario, observation.Skill);
        var (ability, difficulty) = (Ability(observation.Skill), _difficulties.GetValueOrDefault(place));
        var surprise = (observation.Mastered ? 1 : 0) - Rasch.Expected(ability.Logits, difficulty.Logits);
        return new SkillEstimates(
            _abilities.SetItem(observation.Skill, ability.After(surprise)),
            _difficulties.SetItem(place, difficulty.After(-surprise)));
    }

    /// <summary>
    /// How likely every skill's minimum is reached: the chance of the least likely one. Skills fail together rather
    /// than apart, so that a product would be too low.
    /// </summary>
    public double ExpectedSuccess(Scenario scenario) => HardestSkill(scenario).Chance;

    /// <summary>The skill that is least likely to reach its minimum, the earlier one where two are equal.</summary>
    public (Skill Skill, double Chance) HardestSkill(Scenario scenario) => scenario.Skills
        .Select(skill => (
            Skill: skill,
            Chance: Rasch.Expected(Ability(skill.Id).Logits, Difficulty(scenario.Id, skill.Id).Logits)))
        .MinBy(entry => entry.Chance);
}
