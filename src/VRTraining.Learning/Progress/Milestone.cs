// Something that went well for the first time.
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Progress;

/// <summary>Something that went well for the first time, and is worth a moment.</summary>
public abstract record Milestone
{
    private Milestone(DateTimeOffset at) => ReachedAt = at;

    /// <summary>UTC; when the run ended.</summary>
    public DateTimeOffset ReachedAt { get; }

    /// <summary>What went well, in words for the learner.</summary>
    public abstract string Sentence { get; }

    /// <summary>A skill was shown.</summary>
    public sealed record SkillShown(Skill Skill, DateTimeOffset At) : Milestone(At)
    {
        /// <inheritdoc/>
        public override string Sentence => Say("You showed “{0}”.", Skill.Name);
    }

    /// <summary>A skill was shown before any rewind.</summary>
    public sealed record SkillAtOnce(Skill Skill, DateTimeOffset At) : Milestone(At)
    {
        /// <inheritdoc/>
        public override string Sentence => Say("You showed “{0}” at the first try.", Skill.Name);
    }

    /// <summary>Every skill of a scenario was shown in one run.</summary>
    /// <param name="Scenario">Which.</param>
    /// <param name="Setbacks">How many setbacks happened on the way.</param>
    /// <param name="At">When, UTC.</param>
    public sealed record AllShown(Scenario Scenario, int Setbacks, DateTimeOffset At) : Milestone(At)
    {
        /// <inheritdoc/>
        public override string Sentence => Setbacks == 0
            ? Say("You showed every skill in “{0}”.", Scenario.Title)
            : Say("You had a setback in “{0}”, found another way and showed every skill.", Scenario.Title);
    }

    /// <summary>Every skill of a scenario was shown in one run before any rewind.</summary>
    public sealed record AllAtOnce(Scenario Scenario, DateTimeOffset At) : Milestone(At)
    {
        /// <inheritdoc/>
        public override string Sentence => Say("You showed every skill in “{0}” at the first try.", Scenario.Title);
    }
}
