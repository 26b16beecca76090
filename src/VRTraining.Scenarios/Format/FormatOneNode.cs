// Format 1 as data: a node with its lines, and how it goes on.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Format.RuleWords;

namespace VRTraining.Scenarios.Format;

internal static class FormatOneNode
{
    /// <summary>Back from a sub-scene, written where else a node's id stands.</summary>
    public const string Return = "return";

    /// <summary>The members of which a node has exactly one.</summary>
    public static readonly ImmutableArray<string> Moves =
        ["choices", "if", "random", "reflect", "answer", "goto", "call", "ending"];

    private static readonly Rule Onward = Refers(NameKind.Node, Return);

    public static Shape Node { get; } = new("a node",
    [
        Must("id", new Rule.Declares(NameKind.Node), "The node's id."),
        May("checkpoint", new Rule.Flag(), "One may rewind to here; the first node always is a checkpoint."),
        May("lines", new Rule.List(Object(Line)), "What is said on entering."),
        May("hints", new Rule.List(Text), "Help that is shown one at a time when asked for."),
        May("choices", new Rule.List(Object(FormatOneChoice.Choice), 1, 9), "The learner gives one of these."),
        May("limitSeconds", new Rule.Whole(3, 600), "How long the learner has, in seconds."),
        May("onTimeout", Object(FormatOneChoice.Fallback), "What is taken when the time is up."),
        May("if", new Rule.List(Object(Branch), 1), "The first branch that holds."),
        May("else", Onward, "Where it goes on when no branch holds."),
        May("random", new Rule.List(Object(Way), 2), "One of these, by the run's seed."),
        May("reflect", Object(Reflect), "The learner may write a thought, kept as personal text."),
        May("answer", Object(Answer), "The learner says it in own words."),
        May("goto", Onward, "Straight on, or back from a sub-scene."),
        May("call", Refers(NameKind.Node), "The sub-scene's first node."),
        May("then", Onward, "Where it goes on after the sub-scene."),
        May("ending", Refers(NameKind.Ending), "The play is over."),
    ])
    {
        Part = Part.Node,
        ExactlyOne = Moves,
        Together =
        [
            ("limitSeconds", "choices"), ("limitSeconds", "onTimeout"),
            ("onTimeout", "choices"), ("onTimeout", "limitSeconds"),
            ("if", "else"), ("else", "if"), ("call", "then"), ("then", "call"),
        ],
    };

    private static Shape Line => new("a line",
    [
        Must("id", new Rule.Declares(NameKind.Line), "The line's id; 'check --fix' adds missing ones."),
        Must("speaker", Refers(NameKind.Character, "narrator"), "Who says it."),
        Must("text", Text, "The words."),
        May("expression", Words<FacialExpression>(), "The face while speaking."),
        May("gesture", Words<Gesture>(), "A movement that goes with the words."),
        May("gaze", Refers(NameKind.Character, "learner", "down", "away"), "Where the speaker looks."),
        May("thought", Text, "What the speaker thinks and does not say; shown in the debrief only."),
    ])
    { Part = Part.Line };

    private static Shape Branch => new("a branch",
    [
        Must("when", new Rule.Condition(), "When this branch is taken."),
        Must("goto", Onward, "Where it goes on."),
    ]);

    private static Shape Way => new("a way",
    [
        Must("weight", new Rule.Whole(1, 1000), "How likely it is beside the others."),
        Must("goto", Onward, "Where it goes on."),
    ]);

    private static Shape Reflect => new("a reflection",
    [
        Must("prompt", Text, "What to think about."),
        Must("goto", Onward, "Where it goes on."),
    ]);

    private static Shape Answer => new("an answer",
    [
        Must("prompt", Text, "What is asked."),
        Must("options", new Rule.List(Object(FormatOneChoice.Option), 1, 8), "What an answer can be taken as."),
        Must("otherwise", Object(FormatOneChoice.Fallback), "What is taken when nothing matches."),
    ]);
}
