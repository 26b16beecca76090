// The expression language: what each text means, and what is wrong with the wrong ones, to the letter.
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Expressions;

public sealed class ExpressionParserTests
{
    private static readonly Variable[] Declared =
    [
        new Variable.Boolean(new VariableId("told"), true),
        new Variable.Number(new VariableId("asked"), -10, 10, 3),
        new Variable.Enumeration(new VariableId("tone"), ["cold", "warm"], 1),
        new Variable.Enumeration(new VariableId("place"), ["desk", "hall"], 0),
    ];

    private static readonly Symbols Names = new(Declared, [new NodeId("ask-why"), new NodeId("end")], [Maya]);

    [TestCase("true", true)]
    [TestCase("not told", false)]
    [TestCase("not not told", true)]
    [TestCase("told and false or true", true)]
    [TestCase("told and (false or false)", false)]
    [TestCase("not told or told", true)]
    [TestCase("asked == 3", true)]
    [TestCase("asked != 3", false)]
    [TestCase("asked < 3", false)]
    [TestCase("asked <= 3", true)]
    [TestCase("asked > 2", true)]
    [TestCase("asked >= 4", false)]
    [TestCase("asked + 2 * 3 == 9", true)]
    [TestCase("(asked + 2) * 3 == 15", true)]
    [TestCase("asked - 1 - 1 == 1", true)]
    [TestCase("-asked == -3", true)]
    [TestCase("- -asked == 3", true)]
    [TestCase("1000000000 + 1000000000 == 1000000000", true)]
    [TestCase("-1000000000 * 1000000000 == -1000000000", true)]
    [TestCase("tone == warm", true)]
    [TestCase("warm == tone", true)]
    [TestCase("tone != cold", true)]
    [TestCase("(tone) == warm", true)]
    [TestCase("tone == tone", true)]
    [TestCase("told == true", true)]
    [TestCase("visited(ask-why)", true)]
    [TestCase("mood(maya, trust) == 50", true)]
    [TestCase("mood( maya ,trust)>=51", false)]
    public void Parse_GivesAnExpressionWithThatValue(string text, bool value)
    {
        var scenario = new ScenarioBuilder();
        foreach (var variable in Declared)
        {
            scenario.Variable(variable);
        }

        var built = scenario
            .Node("ask-why", s => new Move.If([new Branch(Expression(text, s), To("end"))], To("end-badly")))
            .Ends().Build();

        var state = new Engine(built).NewRun(1);
        state = new Engine(built).Apply(state, new RunInput.Start(RunTime.Zero), EventBuffer.Discarding, out _);

        Assert.That(new Engine(built).NodeOf(state).Id.Value, Is.EqualTo(value ? "end" : "end-badly"));
    }

    [TestCase("", ExpressionErrorKind.Syntax, 0, "The expression is empty.")]
    [TestCase("  ", ExpressionErrorKind.Syntax, 2, "The expression is empty.")]
    [TestCase("told and", ExpressionErrorKind.Syntax, 8, "The expression stops too early.")]
    [TestCase("told told", ExpressionErrorKind.Syntax, 5, "'told' is not expected here.")]
    [TestCase("asked = 3", ExpressionErrorKind.Syntax, 6, "'=' is not expected here.")]
    [TestCase("told && told", ExpressionErrorKind.Syntax, 5, "'&' is not expected here.")]
    [TestCase("asked / 2 == 1", ExpressionErrorKind.Syntax, 6, "'/' is not expected here.")]
    [TestCase("1 < asked < 3", ExpressionErrorKind.Syntax, 10, "Comparisons cannot be chained.")]
    [TestCase("(told", ExpressionErrorKind.Syntax, 5, "')' is missing.")]
    [TestCase("visited ask-why", ExpressionErrorKind.Syntax, 8, "'(' is missing.")]
    [TestCase("1000000001 > 0", ExpressionErrorKind.Syntax, 0, "'1000000001' is not expected here.")]
    [TestCase("told 😀", ExpressionErrorKind.Syntax, 5, "'😀' is not expected here.")]
    [TestCase("tol", ExpressionErrorKind.UnknownName, 0, "There is no variable 'tol'.")]
    [TestCase("visited(ask-wy)", ExpressionErrorKind.UnknownName, 8, "There is no node 'ask-wy'.")]
    [TestCase("mood(mya, trust) > 1", ExpressionErrorKind.UnknownName, 5, "There is no character 'mya'.")]
    [TestCase("mood(maya, Trust) > 1", ExpressionErrorKind.UnknownName, 11, "There is no mood of 'maya' 'Trust'.")]
    [TestCase("tone == loud", ExpressionErrorKind.UnknownName, 8, "There is no variable 'loud'.")]
    [TestCase("asked", ExpressionErrorKind.Type, 0, "This is a number.")]
    [TestCase("told + 1 == 2", ExpressionErrorKind.Type, 0, "This is true or false.")]
    [TestCase("told == 1", ExpressionErrorKind.Type, 8, "This is a number.")]
    [TestCase("told < true", ExpressionErrorKind.Type, 0, "This is true or false.")]
    [TestCase("tone == place", ExpressionErrorKind.Type, 8, "This is a value of 'place' (desk, hall).")]
    [TestCase("not asked", ExpressionErrorKind.Type, 4, "This is a number.")]
    public void Parse_WhenItIsWrong_SaysWhatAndWhere(string text, ExpressionErrorKind kind, int offset, string message)
    {
        var expression = ExpressionParser.Parse(text, Names, ExpressionType.Boolean, out var error);

        Assert.That(expression, Is.Null);
        Assert.That((error!.Kind, error.Offset, error.Message), Is.EqualTo((kind, offset, message)));
        Assert.That(error.Expected, Is.Not.Empty);
    }

    [TestCase("visited(ask-wy)", "Did you mean 'ask-why'?")]
    [TestCase("tone == wram", "Did you mean 'warm'?")]
    [TestCase("aksed == 3", "Did you mean 'asked'?")]
    [TestCase("zzzzzz", "There is: asked, place, told, tone.")]
    public void Parse_WhenANameIsUnknown_SuggestsTheNearest(string text, string expected)
    {
        ExpressionParser.Parse(text, Names, ExpressionType.Boolean, out var error);

        Assert.That(error!.Expected, Is.EqualTo(expected));
    }

    [TestCase(32, true)]
    [TestCase(33, false)]
    public void Parse_TakesThirtyTwoLevels(int levels, bool fits)
    {
        var text = new string('(', levels) + "told" + new string(')', levels);

        Assert.That(ExpressionParser.Parse(text, Names, ExpressionType.Boolean, out var error) is not null, Is.EqualTo(fits));
        Assert.That(error?.Kind, Is.EqualTo(fits ? null : ExpressionErrorKind.TooLarge));
    }

    [TestCase(100, true)]
    [TestCase(101, false)]
    public void Parse_TakesTwoHundredParts(int reads, bool fits)
    {
        var text = string.Join(" or ", Enumerable.Repeat("told", reads));

        Assert.That(ExpressionParser.Parse(text, Names, ExpressionType.Boolean, out _) is not null, Is.EqualTo(fits));
    }

    [Test]
    public void Parse_WhenThousandsOfSignsAreStacked_RefusesWithoutOverflow()
    {
        var text = string.Concat(Enumerable.Repeat("- ", 50_000)) + "1 == 1";

        ExpressionParser.Parse(text, Names, ExpressionType.Boolean, out var error);

        Assert.That(error!.Kind, Is.EqualTo(ExpressionErrorKind.TooLarge));
    }
}
