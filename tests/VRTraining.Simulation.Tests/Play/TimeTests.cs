// Moments with a limit: when they run out, who is faster, and how they are extended or turned off.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Play;

public sealed class TimeTests
{
    private static readonly Scenario Timed = new ScenarioBuilder()
        .Node(
            "open",
            new Move.Choose([Choice("speak", "end", Quality.Best)], new TimeLimit(20, Choice("silence", "end-badly"))),
            "now")
        .Ends()
        .Build();

    [Test]
    public void Limit_RunsFromWhenTheChoicesAreOffered()
    {
        var run = new TestRun(Timed).Start();
        Assert.That(run.State.Deadline, Is.Null);

        run.Now = new RunTime(5_000);
        run.Advance();

        Assert.That(run.State.Deadline, Is.EqualTo(new RunTime(25_000)));
        Assert.That(run.Last.Single(), Is.EqualTo(
            new RunEvent.ChoicesOffered(new NodeId("open"), [new ChoiceId("speak")], new RunTime(25_000))));
    }

    [TestCase(19_999, null)]
    [TestCase(20_000, "time-is-up")]
    public void Choose_CountsOnlyBeforeTheDeadline(long at, string? refusal)
    {
        var run = new TestRun(Timed).Start().Advance();

        Assert.That(
            run.Submit(new RunInput.Choose(new ChoiceId("speak"), new RunTime(at)))?.Reason, Is.EqualTo(refusal));
    }

    [Test]
    public void TimeReached_TakesTheResponseForSilence()
    {
        var run = new TestRun(Timed).Start().Advance();

        Assert.That(run.Submit(new RunInput.TimeReached(new RunTime(19_999))), Is.EqualTo(Refusal.NotYet));
        run.Done(new RunInput.TimeReached(new RunTime(20_000)));

        Assert.That(run.Last.Take(2), Is.EqualTo(new RunEvent[]
        {
            new RunEvent.TimeRanOut(new NodeId("open")),
            new RunEvent.ChoiceMade(new NodeId("open"), new ChoiceId("silence"), Quality.Acceptable),
        }));
        Assert.That(run.Node, Is.EqualTo("end-badly"));
        Assert.That(run.State.Deadline, Is.Null);
    }

    [Test]
    public void Choose_CannotPickTheTimeout()
    {
        var run = new TestRun(Timed).Start().Advance();

        Assert.That(run.Submit(new RunInput.Choose(new ChoiceId("silence"), run.Now)), Is.EqualTo(Refusal.NotOffered));
    }

    [TestCase(0, "extension-out-of-range")]
    [TestCase(1, null)]
    [TestCase(3600, null)]
    [TestCase(3601, "extension-out-of-range")]
    public void ExtendTime_MovesTheDeadline(int seconds, string? refusal)
    {
        var run = new TestRun(Timed).Start().Advance();

        Assert.That(run.Submit(new RunInput.ExtendTime(seconds, run.Now))?.Reason, Is.EqualTo(refusal));
        Assert.That(run.State.Deadline, Is.EqualTo(new RunTime(20_000 + (refusal is null ? seconds * 1000L : 0))));
    }

    [Test]
    public void TimersOff_EndsThisLimitAndAllLaterOnes()
    {
        var run = new TestRun(Timed).Start().Advance().Done(new RunInput.TimersOff(RunTime.Zero));

        Assert.That(run.State.Deadline, Is.Null);
        Assert.That(run.Submit(new RunInput.TimeReached(new RunTime(30_000))), Is.EqualTo(Refusal.NoDeadline));

        run.Rewind("open").Advance();

        Assert.That(run.State.Deadline, Is.Null);
    }

    [Test]
    public void Rewind_BeginsTheLimitAnew()
    {
        var run = new TestRun(Timed).Start().Advance();
        run.Now = new RunTime(15_000);

        run.Rewind("open");
        Assert.That(run.State.Deadline, Is.Null);
        run.Advance();

        Assert.That(run.State.Deadline, Is.EqualTo(new RunTime(35_000)));
    }
}
