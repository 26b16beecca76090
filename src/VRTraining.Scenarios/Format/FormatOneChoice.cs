// Format 1 as data: responses and what they bring about.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Format.RuleWords;

namespace VRTraining.Scenarios.Format;

internal static class FormatOneChoice
{
    private static readonly Rule Change = new Rule.Whole(-100, 100, NotZero: true);

    private static readonly Member Reason = Must("reason", Text, "Why, in words for the learner.");

    private static readonly Rule Effect = new Rule.OneOf("an effect",
    [
        new Shape("a change of mood",
        [
            Must("mood", new Rule.Written(Pattern.MoodPath), "Whose mood and which: maya.trust."),
            Must("add", Change, "By how much, −100 to 100."),
            Reason,
        ])
        { Part = Part.Effect },
        new Shape("a change of a variable",
        [
            Must("set", Refers(NameKind.Variable), "The variable."),
            Must("to", new Rule.Value(), "True, false, a whole number or an expression."),
            Reason,
        ])
        { Part = Part.Effect },
        new Shape("a change of points",
        [
            Must("points", Refers(NameKind.Skill), "The skill."),
            Must("add", Change, "How many, −100 to 100."),
            Must("anchor", new Rule.Whole(1, 7), "The anchor's level that this response shows."),
            Reason,
        ])
        { Part = Part.Effect },
    ]);

    private static readonly ImmutableArray<Member> Common =
    [
        Must("id", new Rule.Declares(NameKind.Choice), "The choice's id; statistics group by it."),
        Must("text", Text, "What the learner says or does."),
        May("effects", new Rule.List(Effect), "What changes, in this order."),
        Must("quality", Words<Quality>(), "The author's judgement."),
        May("consequence", Text, "What this response led to; every setback has one."),
        May("tags", new Rule.List(Words<ChoiceTag>(), Distinct: true), "Which part of a feedback model it is."),
        Must("goto", Refers(NameKind.Node, FormatOneNode.Return), "Where it goes on."),
    ];

    /// <summary>A response that is offered.</summary>
    public static Shape Choice { get; } = new("a choice",
        Common.Insert(2, May("when", new Rule.Condition(), "It is offered only where this holds.")))
    { Part = Part.Choice };

    /// <summary>What an answer in own words can be taken as.</summary>
    public static Shape Option { get; } = new("an option",
        Common.Insert(2, Must("matches", new Rule.List(Text, 1, 40), "Phrases that pick it.")))
    { Part = Part.Choice };

    /// <summary>What is taken when the learner picks nothing.</summary>
    public static Shape Fallback { get; } = new("a response of last resort", Common) { Part = Part.Choice };
}
