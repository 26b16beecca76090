// Learners who begin while the console looks: each run has one host, and the room is asked for each.
using VRTraining.Sessions.Phases;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(300_000)]
public sealed class SeveralRunsTests
{
    private const int Learners = 6;

    [Test]
    public async Task Run_ThatBeginsWhileTheConsoleLooks_IsHeldForItsPoll()
    {
        await using var session = await Session.StartAsync();
        var learners = new List<Browserless>();
        for (var i = 0; i < Learners; i++)
        {
            learners.Add(await session.JoinAsync("learner"));
        }

        await session.ConsoleAsync("go-to", ("phase", "prebrief"));
        foreach (var learner in learners)
        {
            await learner.OpenAsync("/session");
            await learner.SendAsync("/session/agree");
        }

        await session.ConsoleAsync("go-to", ("phase", "play"));
        await session.ConsoleAsync("ask-at-choices", ("kind", "vote"));
        Assert.That(session.State.Phase, Is.EqualTo(SessionPhase.Play));
        using var done = new CancellationTokenSource();
        var looking = LookAsync(session.Facilitator, done.Token);
        await Task.WhenAll(learners.Select(ToTheChoiceAsync));
        await Session.UntilAsync(() => session.State.Runs.Count(run => run.Held is not null) == Learners);
        await done.CancelAsync();
        await looking;

        Assert.That(session.State.OpenPolls.Select(poll => poll.Place!.Run).Distinct().Count(), Is.EqualTo(Learners));
        foreach (var learner in learners)
        {
            await learner.OpenAsync(learner.Path);
            Assert.That(learner.Html, Does.Contain("The room is voting"));
        }
    }

    private static async Task LookAsync(Browserless facilitator, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await facilitator.OpenAsync("/console/panel");
        }
    }

    private static async Task ToTheChoiceAsync(Browserless learner)
    {
        await learner.OpenAsync("/session");
        await learner.SendAsync("/scenarios/thank-the-messenger/begin");
        var run = learner.Path;
        while (learner.Has($"{run}/advance"))
        {
            await learner.SendAsync($"{run}/advance");
        }
    }
}
