// A point and why it was given: the choice, the rule, the anchor and the author's reason.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Learning.Debriefing;

/// <summary>Points that were scored, and why.</summary>
/// <param name="Choice">The choice that scored them.</param>
/// <param name="ChoiceText">What the learner said or did.</param>
/// <param name="Skill">The skill.</param>
/// <param name="SkillName">Its name.</param>
/// <param name="Points">How many; fewer than 0 takes some away.</param>
/// <param name="Anchor">The level of the behaviour that was observed.</param>
/// <param name="AnchorText">The behaviour of that level.</param>
/// <param name="Reason">Why, in the author's words.</param>
/// <param name="Rule">Its place in the script: <c>choice 'ask-first', effect 2</c>; effects count from 1.</param>
/// <param name="At">When, in run time.</param>
/// <param name="Attempt">In which attempt, from 1.</param>
/// <param name="Abandoned">Whether it was rewound away and does not count.</param>
public sealed record ExplainedPoint(
    ChoiceId Choice,
    string ChoiceText,
    SkillId Skill,
    string SkillName,
    int Points,
    int Anchor,
    string AnchorText,
    string Reason,
    string Rule,
    RunTime At,
    int Attempt,
    bool Abandoned)
{
    /// <summary>Every point of a run in the order scored, those that were rewound away included.</summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <exception cref="ArgumentException">The events name what this scenario does not have.</exception>
    public static ImmutableArray<ExplainedPoint> Of(Scenario scenario, IEnumerable<StampedEvent> events) =>
        Of(ScriptIndex.Of(scenario), KeptEvent.Of(new AttemptTree(events)));

    internal static ImmutableArray<ExplainedPoint> Of(ScriptIndex script, IEnumerable<KeptEvent> events) =>
    [
        .. from kept in events
           let scored = kept.Stamped.Event as RunEvent.PointsScored
           where scored is not null
           select Explain(script, kept, scored),
    ];

    private static ExplainedPoint Explain(ScriptIndex script, KeptEvent kept, RunEvent.PointsScored scored)
    {
        var choice = script.Choice(scored.Choice);
        var skill = script.Skill(scored.Skill);
        return new ExplainedPoint(
            choice.Id,
            choice.Text,
            skill.Id,
            skill.Name,
            scored.Points,
            scored.Anchor,
            skill.Anchors.First(anchor => anchor.Level == scored.Anchor).Text,
            choice.Effects[scored.Effect].Reason,
            Say("choice '{0}', effect {1}", choice.Id, scored.Effect + 1),
            kept.Stamped.At,
            kept.Stamped.Attempt,
            kept.Abandoned);
    }
}
