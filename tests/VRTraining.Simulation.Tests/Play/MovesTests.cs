// The moves by which a node goes on by itself or asks: if, chance, sub-scenes, answers, reflections, variables.
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Play;

public sealed class MovesTests
{
    [TestCase(0, "end-badly")]
    [TestCase(1, "end")]
    public void If_TakesTheFirstBranchThatHolds(int add, string expected)
    {
        var scenario = new ScenarioBuilder()
            .Node("open", Choices(Choice("go", "fork", Quality.Best, add == 0 ? [] : [Moves(Mood.Openness, add)])))
            .Node("fork", symbols => new Move.If(
                [
                    new Branch(Expression("mood(maya, openness) > 50 and visited(open)", symbols), To("end")),
                    new Branch(Expression("mood(maya, openness) > 49", symbols), To("end-badly")),
                ],
                To("open")))
            .Ends()
            .Build();

        var run = new TestRun(scenario).Start().Choose("go");

        Assert.That(run.Node, Is.EqualTo(expected));
    }

    [Test]
    public void Chance_FollowsTheSeedAndTheWeights()
    {
        var scenario = new ScenarioBuilder()
            .Node("open", new Move.Chance([new WeightedWay(1, To("end")), new WeightedWay(3, To("end-badly"))]))
            .Ends()
            .Build();

        var ends = Enumerable.Range(0, 4000)
            .Count(seed => new TestRun(scenario, (ulong)seed).Start().Node == "end");

        Assert.That(ends, Is.InRange(900, 1100));
        Assert.That(
            new TestRun(scenario, 7).Start().Events, Is.EqualTo(new TestRun(scenario, 7).Start().Events));
    }

    [Test]
    public void SplitMix_GivesItsPublishedSequence()
    {
        // The first outputs for seed 1234567, as the reference implementation prints them.
        var state = 1234567UL;

        Assert.That(SeededRandom.Next(ref state), Is.EqualTo(6457827717110365317UL));
        Assert.That(SeededRandom.Next(ref state), Is.EqualTo(3203168211198807973UL));
        Assert.That(SeededRandom.Next(ref state), Is.EqualTo(9817491932198370423UL));
    }

    [Test]
    public void Call_ReturnsToWhereItWasCalledFrom()
    {
        var scenario = new ScenarioBuilder()
            .Node("open", new Move.Call(new NodeId("breathe"), To("again")))
            .Node("again", new Move.Call(new NodeId("breathe"), To("end")), "second")
            .Node("breathe", new Move.Call(new NodeId("inner"), Target.Return))
            .Node("inner", Choices(Choice("out", "return")), "in")
            .Ends()
            .Build();
        var run = new TestRun(scenario).Start();

        Assert.That(run.Node, Is.EqualTo("inner"));
        run.Advance().Choose("out");
        Assert.That(run.Node, Is.EqualTo("again"));
        run.Advance().Advance().Choose("out");
        Assert.That(run.Node, Is.EqualTo("end"));
    }

    [Test]
    public void Jump_LeavesSubScenesAndNeverEntersOneFromTheSide()
    {
        var scenario = new ScenarioBuilder()
            .Node("open", new Move.Call(new NodeId("inner"), To("end")))
            .Node("inner", Choices(Choice("out", "last")), "in")
            .Node("last", new Move.Go(Target.Return), "bye")
            .Node("other", new Move.Call(new NodeId("inner"), To("end-badly")), "aside")
            .Ends()
            .Build();
        var run = new TestRun(scenario).Start();

        foreach (var within in new[] { "inner", "last" })
        {
            Assert.That(
                run.Submit(new RunInput.Jump(new NodeId(within), RunTime.Zero, Role.Facilitator)),
                Is.EqualTo(Refusal.WithinSubScene));
        }

        // More often than sub-scenes can nest: what was called before must be forgotten each time.
        for (var i = 0; i < 6; i++)
        {
            run.Done(new RunInput.Jump(new NodeId("other"), RunTime.Zero, Role.Facilitator)).Advance();
            Assert.That(run.Node, Is.EqualTo("inner"));
        }

        run.Advance().Choose("out").Advance();
        Assert.That(run.Node, Is.EqualTo("end-badly"), "back to the latest caller");
    }

    [TestCase("I am SO sorry, that was my mistake!", "own-it")]
    [TestCase("Sorry.", "own-it")]
    [TestCase("It wasn't me, the system was slow", "deflect")]
    [TestCase("It wasn’t   me", "deflect")]
    [TestCase("sorrysorry", "mumble")]
    [TestCase("", "mumble")]
    [TestCase("sorry, wasn't me", "own-it", Description = "equal counts: the earlier option")]
    public void Answer_TakesTheOptionWithMostPhrases(string said, string expected)
    {
        var scenario = new ScenarioBuilder()
            .Node("open", new Move.Answer(
                "What do you say?",
                [
                    Choice("own-it", "end", Quality.Best) with { Matches = ["sorry", "my mistake"] },
                    Choice("deflect", "end-badly", Quality.Setback) with { Matches = ["wasn't me", "the system"] },
                ],
                Choice("mumble", "open")))
            .Ends()
            .Build();
        var run = new TestRun(scenario).Start();

        run.Done(new RunInput.Answer(said, RunTime.Zero));

        Assert.That(run.Last[0], Is.EqualTo(new RunEvent.AnswerMatched(new NodeId("open"), new ChoiceId(expected))));
        Assert.That(run.Last[1], Is.TypeOf<RunEvent.ChoiceMade>().With.Property("Choice").EqualTo(new ChoiceId(expected)));
    }

    [TestCase(4000, null)]
    [TestCase(4001, "text-too-long")]
    public void Reflect_TakesUpToFourThousandCharacters(int length, string? refusal)
    {
        var scenario = new ScenarioBuilder().Node("open", new Move.Reflect("How?", To("end"))).Ends().Build();
        var run = new TestRun(scenario).Start();

        Assert.That(run.Submit(new RunInput.Reflect(new string('x', length), RunTime.Zero))?.Reason, Is.EqualTo(refusal));
    }

    [Test]
    public void SetVariable_SaturatesAtItsRange()
    {
        var scenario = new ScenarioBuilder()
            .Variable(new Variable.Number(new VariableId("asked"), 0, 3, 2))
            .Variable(new Variable.Enumeration(new VariableId("tone"), ["cold", "warm"], 0))
            .Variable(new Variable.Boolean(new VariableId("told"), false))
            .Node("open", symbols => Choices(Choice("more", "open") with
            {
                Effects =
                [
                    new Effect.SetVariable(
                        new VariableId("asked"), Expression("asked + 10", symbols, ExpressionType.Number), "More."),
                    new Effect.SetVariable(
                        new VariableId("tone"),
                        Expression("warm", symbols, ExpressionType.ForVariable(symbols.FindVariable("tone")!)),
                        "Warmer."),
                    new Effect.SetVariable(
                        new VariableId("told"), Expression("asked == 3 and tone == warm", symbols), "Told."),
                ],
            }))
            .Build();
        var run = new TestRun(scenario).Start().Choose("more");

        Assert.That(run.Last.OfType<RunEvent.VariableChanged>().Select(e => $"{e.Variable} {e.From}>{e.To}"), Is.EqualTo(
            new[] { "asked 2>3", "tone cold>warm", "told false>true" }));

        run.Choose("more");

        Assert.That(run.Last.OfType<RunEvent.VariableChanged>(), Is.Empty, "nothing changes the second time");
        Assert.That(run.Engine.ValueOf(run.State, new VariableId("tone")), Is.EqualTo("warm"));
    }
}
