// Rewinding: back to a checkpoint as it was, with the attempt that was left kept as a branch.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Play;

public sealed class RewindTests
{
    private static readonly Scenario TwoSteps = new ScenarioBuilder()
        .Node("open", Choices(Choice("kind", "middle", Quality.Best, Points(2), Moves(Mood.Trust, 10))), "hello")
        .Checkpoint("middle", Choices(
            Choice("right", "end", Quality.Best, Points(1), Moves(Mood.Trust, 5)),
            Choice("wrong", "end-badly", Quality.Setback, Points(-1, 1), Moves(Mood.Trust, -40))))
        .Ends()
        .Build();

    [Test]
    public void Rewind_RestoresMoodsAndOpensAnAttempt()
    {
        var run = new TestRun(TwoSteps).Start().Advance().Choose("kind").Choose("wrong");
        Assert.That(run.Mood(Mood.Trust), Is.EqualTo(20));

        run.Rewind("middle");

        Assert.That(run.Mood(Mood.Trust), Is.EqualTo(60));
        Assert.That(run.State.Attempt, Is.EqualTo(2));
        Assert.That(run.State.Status, Is.EqualTo(RunStatus.Playing));
        Assert.That(run.Last, Is.EqualTo(new RunEvent[]
        {
            new RunEvent.Rewound(new NodeId("middle"), 2, 1),
            new RunEvent.NodeEntered(new NodeId("middle")),
            new RunEvent.ChoicesOffered(new NodeId("middle"), [new ChoiceId("right"), new ChoiceId("wrong")], null),
        }));
    }

    [Test]
    public void Rewind_AfterCompletion_IsRefused()
    {
        var run = new TestRun(TwoSteps).Start().Advance().Choose("kind").Choose("right").Advance();

        Assert.That(run.Submit(new RunInput.Rewind(new NodeId("middle"), run.Now)), Is.EqualTo(Refusal.Over));
    }

    [Test]
    public void Rewind_ForgetsCheckpointsPassedAfterIt()
    {
        var run = new TestRun(TwoSteps).Start().Advance().Choose("kind").Rewind("open");

        Assert.That(run.State.Checkpoints(), Is.EqualTo(new[] { new NodeId("open") }));
        Assert.That(run.Submit(new RunInput.Rewind(new NodeId("middle"), run.Now)), Is.EqualTo(Refusal.NoSuchCheckpoint));
    }

    [Test]
    public void Rewind_KeepsChanceAsItWas()
    {
        var scenario = new ScenarioBuilder()
            .Node("open", Choices(Choice("roll", "dice")))
            .Node("dice", new Move.Chance([.. Enumerable.Range(0, 50).Select(_ => new WeightedWay(1, To("end")))]))
            .Ends()
            .Build();
        var run = new TestRun(scenario, 99).Start().Choose("roll");
        var first = run.Last.OfType<RunEvent.ChanceTaken>().Single();

        run.Rewind("open").Choose("roll");

        Assert.That(run.Last.OfType<RunEvent.ChanceTaken>().Single(), Is.EqualTo(first));
    }

    [Test]
    public void AttemptTree_GivesEachAttemptItsWholePath()
    {
        var run = new TestRun(TwoSteps).Start().Advance().Choose("kind").Choose("wrong")
            .Rewind("middle").Choose("wrong").Rewind("open").Advance().Choose("kind").Choose("right").Advance();
        var tree = new AttemptTree(run.Events);

        Assert.That(tree.Last, Is.EqualTo(3));
        Assert.That(new[] { tree.ParentOf(1), tree.ParentOf(2), tree.ParentOf(3) }, Is.EqualTo(new int?[] { null, 1, 1 }));
        Assert.That(PointsOf(tree, 1), Is.EqualTo(1));
        Assert.That(PointsOf(tree, 2), Is.EqualTo(1));
        Assert.That(PointsOf(tree, 3), Is.EqualTo(3));
        Assert.That(ChoicesOn(tree, 2), Is.EqualTo(new[] { "kind", "wrong" }));
        Assert.That(ChoicesOn(tree, 3), Is.EqualTo(new[] { "kind", "right" }));
    }

    [Test]
    public void AttemptTree_WhenTheCheckpointIsUnknown_Throws()
    {
        var rewound = new StampedEvent(RunTime.Zero, 2, new RunEvent.Rewound(new NodeId("open"), 9, 1));

        Assert.That(() => new AttemptTree([rewound]), Throws.ArgumentException);
    }

    private static int PointsOf(AttemptTree tree, int attempt) =>
        Simulation.Score.Points.PerSkill(tree.PathOf(attempt), [Listening])[Listening.Id];

    private static IEnumerable<string> ChoicesOn(AttemptTree tree, int attempt) =>
        tree.PathOf(attempt).Select(e => e.Event).OfType<RunEvent.ChoiceMade>().Select(made => made.Choice.Value);
}
