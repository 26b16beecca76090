// Format 1 as data: the characters, and what the script remembers.
using VRTraining.Scenarios.Characters;
using VRTraining.Simulation.Script;
using static VRTraining.Scenarios.Format.RuleWords;

namespace VRTraining.Scenarios.Format;

internal static class FormatOneCast
{
    /// <summary>The most and least of a number variable.</summary>
    public const int VariableLimit = 1_000_000;

    public static Shape Character { get; } = new("a character",
    [
        Must("id", new Rule.Declares(NameKind.Character), "The character's id."),
        Must("name", Text, "The name the learner reads."),
        Must("role", Text, "What the colleague does at work."),
        Must("model", new Rule.Written(Pattern.Id), string.Join(" ", ShippedCast.Names) + ", or your own."),
        Must("voice", Text, "The voice that speaks the lines."),
        May("moods", Object(Moods), "The moods this character has."),
    ])
    { Part = Part.Character };

    public static Rule Variable { get; } = new Rule.OneOf("a variable",
    [
        new Shape("a boolean variable",
        [
            Must("type", new Rule.Word(["boolean"]), "True or false."),
            Must("id", new Rule.Declares(NameKind.Variable), "The variable's name."),
            Must("start", new Rule.Flag(), "The value at the start."),
        ])
        { Part = Part.Variable },
        new Shape("an enum variable",
        [
            Must("type", new Rule.Word(["enum"]), "One of a few words."),
            Must("id", new Rule.Declares(NameKind.Variable), "The variable's name."),
            Must("values", new Rule.List(new Rule.Written(Pattern.Name), 2, 32, Distinct: true), "Its words."),
            Must("start", new Rule.Written(Pattern.Name), "The word at the start."),
        ])
        { Part = Part.Variable },
        new Shape("a number variable",
        [
            Must("type", new Rule.Word(["number"]), "A whole number that stays within its range."),
            Must("id", new Rule.Declares(NameKind.Variable), "The variable's name."),
            Must("min", new Rule.Whole(-VariableLimit, VariableLimit), "The least it can be."),
            Must("max", new Rule.Whole(-VariableLimit, VariableLimit), "The most it can be."),
            Must("start", new Rule.Whole(-VariableLimit, VariableLimit), "The value at the start."),
        ])
        { Part = Part.Variable },
    ]);

    private static Shape Moods => new("a set of moods",
        [.. Spelling.All<Mood>().Select(mood => May(mood, Object(MoodRange), "Where it starts and stays within."))]);

    private static Shape MoodRange => new("a mood",
    [
        Must("start", new Rule.Whole(0, 100), "The value at the start."),
        May("min", new Rule.Whole(0, 100), "The least it can be; 0 when absent."),
        May("max", new Rule.Whole(0, 100), "The most it can be; 100 when absent."),
    ])
    { Part = Part.Mood };
}
