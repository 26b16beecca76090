// Time of a live run: it stands still while paused, ends limits once, and goes on where a dead process left it.
using Microsoft.Extensions.Time.Testing;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Live;

[CancelAfter(600_000)]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class LiveClockTests
{
    private readonly Clock _time = new();
    private readonly TouchyJournal _journal = new();

    [Test]
    public async Task Now_BeforeTheStart_IsZeroHoweverLongThePrebriefTakes()
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        Wait(60_000);
        Assert.That(host.Now, Is.EqualTo(RunTime.Zero));

        await seat.TakeAsync(new RunInput.Start(default));
        Wait(250);

        Assert.That(host.Now, Is.EqualTo(new RunTime(250)));
    }

    [Test]
    public async Task Submit_IsStampedByTheHost_WhateverTimeItNames(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(new RunTime(99)));
        Wait(1234);

        await seat.TakeAsync(new RunInput.Advance(new RunTime(99)));

        var entries = (await _journal.ReadAsync(host.Run.Run.Id, cancellationToken))!.Entries;
        Assert.That(entries.Select(entry => entry.Input.At.Milliseconds), Is.EqualTo(new[] { 0, 1234 }));
        Assert.That(entries[1].TakenAt, Is.EqualTo(HostedRun.StartedAt.AddMilliseconds(1234)));
    }

    [Test]
    public async Task Now_WhenTheClockOnTheWallIsSetBack_GoesOn()
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(default));
        Wait(250);

        _time.SetBack = TimeSpan.FromDays(1);
        Wait(100);

        Assert.That(host.Now, Is.EqualTo(new RunTime(350)));
    }

    [Test]
    public async Task Pause_LetsTimeStandStill_ForTheLimitToo(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);
        Wait(4000);
        await seat.TakeAsync(new RunInput.Pause(default));
        Wait(3_600_000);
        Assert.That(host.Now, Is.EqualTo(new RunTime(4000)));

        await seat.TakeAsync(new RunInput.Resume(default));
        Wait(5999);

        Assert.That(await seat.SubmitAsync(Agree, cancellationToken), Is.Null);
        Assert.That(host.State.Now, Is.EqualTo(new RunTime(9999)));
    }

    [Test]
    public async Task Deadline_WhenItPasses_EndsTheLimitOnce(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);

        Wait(9999);
        Assert.That(await seat.SubmitAsync(new RunInput.TimeReached(default), cancellationToken), Is.EqualTo(Refusal.NotYet));
        Wait(1);
        await UntilAsync(seat, happened => happened is RunEvent.EndingReached, cancellationToken);
        Wait(60_000);
        await seat.TakeAsync(new RunInput.Advance(default));

        var entries = (await _journal.ReadAsync(host.Run.Run.Id, cancellationToken))!.Entries;
        Assert.That(
            entries.Select(entry => entry.Input).OfType<RunInput.TimeReached>(),
            Is.EqualTo(new[] { new RunInput.TimeReached(new RunTime(10_000)) }));
    }

    [Test]
    public async Task Deadline_WhenExtended_PassesLater(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);
        await seat.TakeAsync(new RunInput.ExtendTime(5, default));

        Wait(14_999);
        Assert.That(await seat.SubmitAsync(new RunInput.TimeReached(default), cancellationToken), Is.EqualTo(Refusal.NotYet));
        Wait(1);
        await UntilAsync(seat, happened => happened is RunEvent.TimeRanOut, cancellationToken);

        Assert.That(host.State.Now, Is.EqualTo(new RunTime(15_000)));
    }

    [Test]
    public async Task Response_WhileTheJournalIsBusy_CountsFromWhenItWasGiven(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);
        using var hold = _journal.HoldNext();
        var extended = seat.SubmitAsync(new RunInput.ExtendTime(1, default), cancellationToken);
        await hold.Reached.WaitAsync(cancellationToken);

        Wait(9000);
        var given = seat.SubmitAsync(Agree, cancellationToken);
        Wait(5000);
        hold.Release();

        Assert.That(new[] { await extended, await given }, Is.All.Null);
        Assert.That(host.State.Now, Is.EqualTo(new RunTime(9000)));
    }

    [Test]
    public async Task Deadline_WhenTheJournalFails_IsTriedAgain(CancellationToken cancellationToken)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);
        _journal.Failure = new JournalException(JournalProblem.Locked, "Another program is using it.");
        Wait(10_000);
        Assert.That(
            () => seat.SubmitAsync(new RunInput.TimersOff(default), cancellationToken), Throws.TypeOf<JournalException>());

        _journal.Failure = null;
        Wait(1000);
        await UntilAsync(seat, happened => happened is RunEvent.EndingReached, cancellationToken);

        Assert.That(host.State.TimersOff, Is.False);
    }

    [Test]
    public async Task Resume_AfterTheProcessDied_GivesTheLimitWhatItHadLeft(CancellationToken cancellationToken)
    {
        var run = await LeaveAtLimitAsync(new RunInput.Pause(default), new RunInput.Resume(default));
        Wait(86_400_000);
        await using var host = RunHost.Resume(new Engine(SmallTalk.Scenario), run, _journal, _time, RunPace.Live);
        await using var seat = host.Seat(Role.Learner);
        Assert.That(host.Now, Is.EqualTo(new RunTime(4000)));

        Wait(5999);
        Assert.That(await seat.SubmitAsync(new RunInput.TimeReached(default), cancellationToken), Is.EqualTo(Refusal.NotYet));
        Wait(1);
        await UntilAsync(seat, happened => happened is RunEvent.EndingReached, cancellationToken);

        Assert.That(host.State.Now, Is.EqualTo(new RunTime(10_000)));
    }

    [Test]
    public async Task Resume_OfAPausedRun_StaysPaused()
    {
        var run = await LeaveAtLimitAsync(new RunInput.Pause(default));
        await using var host = RunHost.Resume(new Engine(SmallTalk.Scenario), run, _journal, _time, RunPace.Live);
        Wait(60_000);

        Assert.That((host.Now, host.State.Status), Is.EqualTo((new RunTime(4000), RunStatus.Paused)));
    }

    private static RunInput Agree => new RunInput.Choose(new ChoiceId("agree"), default);

    private Task<RunHost> BeginAsync() => RunHost.BeginAsync(
        new Engine(SmallTalk.Scenario), HostedRun.New(), _journal, _time, RunPace.Live, CancellationToken.None);

    private void Wait(long milliseconds) => _time.Advance(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>To the moment with a limit of ten seconds, at run time 0.</summary>
    private static Task AtLimitAsync(ISeat seat) =>
        seat.TakeAsync(new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("hm"));

    /// <summary>A run that was left without a word four seconds into the limit, after some more inputs.</summary>
    private async Task<RecordedRun> LeaveAtLimitAsync(params RunInput[] inputs)
    {
        await using var host = await BeginAsync();
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);
        Wait(4000);
        foreach (var input in inputs)
        {
            await seat.TakeAsync(input);
        }

        return (await _journal.ReadAsync(host.Run.Run.Id, CancellationToken.None))!;
    }

    private static async Task UntilAsync(ISeat seat, Predicate<RunEvent> wanted, CancellationToken cancellationToken)
    {
        await foreach (var happened in seat.EventsAsync(1, cancellationToken))
        {
            if (wanted(happened.Stamped.Event))
            {
                return;
            }
        }

        Assert.Fail("The run ended before that happened.");
    }

    /// <summary>What it shows can be set back, as people do; what it measures goes on.</summary>
    private sealed class Clock() : FakeTimeProvider(HostedRun.StartedAt)
    {
        public TimeSpan SetBack { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() - SetBack;

        public override long GetTimestamp() => base.GetTimestamp() + SetBack.Ticks;
    }
}
