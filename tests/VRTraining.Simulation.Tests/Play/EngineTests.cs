// The engine's inputs, one after the other: what happens, and what is refused.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Play;

public sealed class EngineTests
{
    private static readonly Scenario Simple = new ScenarioBuilder()
        .Node("open", Choices(
            Choice("ask", "after", Quality.Best, Points(2), Moves(Mood.Trust, 10)),
            Choice("blame", "after", Quality.Setback, Points(-1, 1), Moves(Mood.Trust, -30), Moves(Mood.Stress, 60))),
            "hello", "how-are-you")
        .Node("after", new Move.Go(To("end")), "well-then")
        .Ends()
        .Build();

    [Test]
    public void Start_EntersTheFirstNodeAndSaysItsFirstLine()
    {
        var run = new TestRun(Simple).Start();

        Assert.That(run.Last, Is.EqualTo(new RunEvent[]
        {
            new RunEvent.RunStarted(1),
            new RunEvent.NodeEntered(new NodeId("open")),
            new RunEvent.CheckpointReached(new NodeId("open"), 1),
            new RunEvent.LineSpoken(new LineId("hello")),
        }));
    }

    [Test]
    public void Advance_AfterTheLastLine_OffersTheChoices()
    {
        var run = new TestRun(Simple).Start().Advance();

        Assert.That(run.Last, Is.EqualTo(new[] { new RunEvent.LineSpoken(new LineId("how-are-you")) }));
        Assert.That(run.Engine.Offered(run.State), Is.Empty);

        run.Advance();

        Assert.That(run.Last, Is.EqualTo(new[]
        {
            new RunEvent.ChoicesOffered(new NodeId("open"), [new ChoiceId("ask"), new ChoiceId("blame")], null),
        }));
        Assert.That(run.Engine.Offered(run.State).Select(choice => choice.Id.Value), Is.EqualTo(new[] { "ask", "blame" }));
    }

    [Test]
    public void Choose_AppliesEffectsInTheirOrderThenGoesOn()
    {
        var run = new TestRun(Simple).Start().Advance().Advance().Choose("blame");

        Assert.That(run.Last, Is.EqualTo(new RunEvent[]
        {
            new RunEvent.ChoiceMade(new NodeId("open"), new ChoiceId("blame"), Quality.Setback),
            new RunEvent.PointsScored(Listening.Id, -1, 1, new ChoiceId("blame"), 0),
            new RunEvent.MoodChanged(Maya.Id, Mood.Trust, 50, 20, new ChoiceId("blame"), 1),
            new RunEvent.MoodChanged(Maya.Id, Mood.Stress, 50, 100, new ChoiceId("blame"), 2),
            new RunEvent.SetbackHappened(new NodeId("open"), new ChoiceId("blame")),
            new RunEvent.NodeEntered(new NodeId("after")),
            new RunEvent.LineSpoken(new LineId("well-then")),
        }));
        Assert.That(run.Mood(Mood.Stress), Is.EqualTo(100));
    }

    [Test]
    public void Ending_IsReachedThenCompletedByAdvancing()
    {
        var run = new TestRun(Simple).Start().Advance().Advance().Choose("ask").Advance();

        Assert.That(run.State.Status, Is.EqualTo(RunStatus.AtEnding));
        Assert.That(run.Last[^1], Is.EqualTo(new RunEvent.EndingReached(new EndingId("well"), Outcome.Good)));

        run.Advance();

        Assert.That(run.State.Status, Is.EqualTo(RunStatus.Completed));
        Assert.That(run.Last, Is.EqualTo(new[] { new RunEvent.RunCompleted() }));
    }

    [TestCase(RunStatus.AtEnding, typeof(RunEvent.RunCompleted), RunStatus.Completed)]
    [TestCase(RunStatus.Playing, typeof(RunEvent.RunLeft), RunStatus.Left)]
    public void Leave_CompletesAtAnEndingAndElsewhereLeaves(RunStatus from, Type happened, RunStatus to)
    {
        var run = new TestRun(Simple).Start();
        if (from == RunStatus.AtEnding)
        {
            run.Advance().Advance().Choose("ask").Advance();
        }

        run.Done(new RunInput.Leave(run.Now));

        Assert.That(run.Last.Single(), Is.TypeOf(happened));
        Assert.That(run.State.Status, Is.EqualTo(to));
        Assert.That(run.Submit(new RunInput.Rewind(new NodeId("open"), run.Now)), Is.EqualTo(Refusal.Over));
    }

    [Test]
    public void Choose_WhenTheConditionFails_IsRefused()
    {
        var scenario = new ScenarioBuilder()
            .Node("open", symbols => Choices(
                Choice("always", "open"),
                Choice("trusted", "end") with { When = Expression("mood(maya, trust) >= 51", symbols) },
                Choice("open-up", "open", Quality.Best, Moves(Mood.Trust, 1))))
            .Ends()
            .Build();
        var run = new TestRun(scenario).Start();

        Assert.That(run.Submit(new RunInput.Choose(new ChoiceId("trusted"), run.Now)), Is.EqualTo(Refusal.NotOffered));
        Assert.That(run.Engine.Offered(run.State), Has.Count.EqualTo(2));
        Assert.That(run.Last, Is.Empty);

        run.Choose("open-up");

        Assert.That(run.Engine.Offered(run.State), Has.Count.EqualTo(3));
        run.Choose("trusted");
        Assert.That(run.Node, Is.EqualTo("end"));
    }

    [Test]
    public void Refusals_LeaveTheStateAsItWas()
    {
        var run = new TestRun(Simple);

        Assert.That(run.Submit(new RunInput.Advance(run.Now)), Is.EqualTo(Refusal.NotStarted));

        run.Start();
        var before = run.State;

        Assert.Multiple(() =>
        {
            Assert.That(run.Submit(new RunInput.Start(run.Now)), Is.EqualTo(Refusal.AlreadyStarted));
            Assert.That(run.Submit(new RunInput.Choose(new ChoiceId("ask"), run.Now)), Is.EqualTo(Refusal.NotOffered));
            Assert.That(run.Submit(new RunInput.Answer("hi", run.Now)), Is.EqualTo(Refusal.NoAnswerAsked));
            Assert.That(run.Submit(new RunInput.Reflect("hm", run.Now)), Is.EqualTo(Refusal.NoReflectionAsked));
            Assert.That(run.Submit(new RunInput.Rewind(new NodeId("after"), run.Now)), Is.EqualTo(Refusal.NoSuchCheckpoint));
            Assert.That(run.Submit(new RunInput.Resume(run.Now)), Is.EqualTo(Refusal.NotPaused));
            Assert.That(run.Submit(new RunInput.TimeReached(run.Now)), Is.EqualTo(Refusal.NoDeadline));
            Assert.That(run.Submit(new RunInput.ExtendTime(5, run.Now)), Is.EqualTo(Refusal.NoDeadline));
            Assert.That(run.Submit(new RunInput.Hint(run.Now)), Is.EqualTo(Refusal.NoHintLeft));
            Assert.That(
                run.Submit(new RunInput.Jump(new NodeId("end"), run.Now, Role.Learner)), Is.EqualTo(Refusal.NotAllowed));
            Assert.That(
                run.Submit(new RunInput.Jump(new NodeId("nowhere"), run.Now, Role.Preview)), Is.EqualTo(Refusal.NoSuchNode));
            Assert.That(run.State.Packed, Is.EqualTo(before.Packed));
            Assert.That(run.State.Assisted, Is.False);
            Assert.That(run.Events, Has.Count.EqualTo(4));
        });
    }

    [Test]
    public void Advance_WhileChoicesAreOffered_IsRefused()
    {
        var run = new TestRun(Simple).Start().Advance().Advance();

        Assert.That(run.Submit(new RunInput.Advance(run.Now)), Is.EqualTo(Refusal.NothingToAdvance));
    }

    [Test]
    public void Apply_WhenTimeGoesBack_IsRefused()
    {
        var run = new TestRun(Simple) { Now = new RunTime(500) }.Start();

        Assert.That(run.Submit(new RunInput.Advance(new RunTime(499))), Is.EqualTo(Refusal.TimeWentBack));
        Assert.That(run.Submit(new RunInput.Advance(new RunTime(500))), Is.Null);
    }

    [Test]
    public void Pause_RefusesAllButResumeAndLeave()
    {
        var run = new TestRun(Simple).Start().Done(new RunInput.Pause(RunTime.Zero));

        Assert.That(run.Submit(new RunInput.Advance(run.Now)), Is.EqualTo(Refusal.Paused));
        Assert.That(run.Submit(new RunInput.Pause(run.Now)), Is.EqualTo(Refusal.Paused));

        run.Done(new RunInput.Resume(run.Now)).Advance();

        Assert.That(run.Last[0], Is.EqualTo(new RunEvent.LineSpoken(new LineId("how-are-you"))));
    }

    [Test]
    public void Hint_ShowsOneAtATime()
    {
        var scenario = new ScenarioBuilder()
            .Node(new Node { Id = new NodeId("open"), Hints = ["One.", "Two."], Move = Choices(Choice("go", "end")) })
            .Ends()
            .Build();
        var run = new TestRun(scenario).Start().Done(new RunInput.Hint(RunTime.Zero));

        Assert.That(run.Last, Is.EqualTo(new[] { new RunEvent.HintShown(new NodeId("open"), 0) }));
        run.Done(new RunInput.Hint(run.Now));
        Assert.That(run.Submit(new RunInput.Hint(run.Now)), Is.EqualTo(Refusal.NoHintLeft));
        Assert.That(run.State.Assisted, Is.False, "a learner who asks is not steered");
    }

    [Test]
    public void Jump_ByTheFacilitator_MarksTheRunAssistedOnce()
    {
        var run = new TestRun(Simple).Start()
            .Done(new RunInput.Jump(new NodeId("after"), RunTime.Zero, Role.Facilitator));

        Assert.That(run.Last, Is.EqualTo(new RunEvent[]
        {
            new RunEvent.RunAssisted(Role.Facilitator),
            new RunEvent.Jumped(new NodeId("after")),
            new RunEvent.NodeEntered(new NodeId("after")),
            new RunEvent.LineSpoken(new LineId("well-then")),
        }));

        run.Done(new RunInput.Jump(new NodeId("end"), run.Now, Role.Facilitator));

        Assert.That(run.Last, Has.None.TypeOf<RunEvent.RunAssisted>());
        Assert.That(run.State.Assisted, Is.True);
    }

    [Test]
    public void Constructor_WhenATargetIsMissing_Throws()
    {
        var scenario = new ScenarioBuilder().Node("open", new Move.Go(To("nowhere"))).Build();

        Assert.That(() => new Engine(scenario), Throws.ArgumentException.With.Message.Contains("nowhere"));
    }
}
