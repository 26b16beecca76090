// A host in a scripted play: journal first, refusals, failing journals, and limits that pass between inputs.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Live;

[CancelAfter(600_000)]
public sealed class ScriptedHostTests
{
    [Test]
    public async Task Submit_WhenTaken_IsInTheJournalWithItsEventsAndStanding(CancellationToken cancellationToken)
    {
        var journal = new MemoryJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);

        await host.Seat(Role.Learner).TakeAsync(HostedRun.Eventful());

        var recorded = (await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!;
        var expected = HostedRun.Entries(HostedRun.Eventful());
        Assert.That(recorded.Entries.Select(Bare), Is.EqualTo(expected.Select(Bare)));
        Assert.That(recorded.Standing, Is.EqualTo(host.Standing));
        Assert.That(host.Standing.Status, Is.EqualTo(RunStatus.Completed));
    }

    [Test]
    public async Task Submit_WhenRefused_LeavesNoTrace(CancellationToken cancellationToken)
    {
        var journal = new MemoryJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);

        var refusal = await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken);

        Assert.That(refusal, Is.EqualTo(Refusal.NotStarted));
        Assert.That((await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!.Entries, Is.Empty);
        Assert.That(host.State.Status, Is.EqualTo(RunStatus.NotStarted));
    }

    [Test]
    public async Task Submit_WhileTheJournalWrites_ShowsNothingYet(CancellationToken cancellationToken)
    {
        var journal = new TouchyJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        using var hold = journal.HoldNext();
        await using var events = seat.EventsAsync(1, cancellationToken).GetAsyncEnumerator(cancellationToken);

        var submitted = seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        var first = events.MoveNextAsync();
        await hold.Reached.WaitAsync(cancellationToken);

        Assert.That((submitted.IsCompleted, first.IsCompleted), Is.EqualTo((false, false)));
        Assert.That(host.State.Status, Is.EqualTo(RunStatus.NotStarted));

        hold.Release();
        Assert.That(await submitted, Is.Null);
        Assert.That(await first, Is.True);
        Assert.That(events.Current.Stamped.Event, Is.EqualTo(new RunEvent.RunStarted(7)));
    }

    [Test]
    public async Task Submit_WhenTheJournalFails_LeavesTheRunWhereItStood_AndGoesOnOnceItRecovers(
        CancellationToken cancellationToken)
    {
        var journal = new TouchyJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(RunTime.Zero));
        var before = host.State;

        journal.Failure = new JournalException(JournalProblem.DiskFull, "The disk is full.");
        var failed = Assert.ThrowsAsync<JournalException>(
            () => seat.SubmitAsync(new RunInput.Advance(new RunTime(1)), cancellationToken));
        Assert.That(failed!.Problem, Is.EqualTo(JournalProblem.DiskFull));
        Assert.That((host.State.Packed, host.State.Now), Is.EqualTo((before.Packed, before.Now)));

        journal.Failure = null;
        await seat.TakeAsync(new RunInput.Advance(new RunTime(2)));
        var recorded = (await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!;
        Assert.That(recorded.Entries.Select(entry => entry.InputNumber), Is.EqualTo(new[] { 1, 2 }));
        Assert.That(recorded.Events().Select(happened => happened.Number), Is.EqualTo(new[] { 1, 2, 3, 4, 5 }));
    }

    [Test]
    public async Task Submit_WhenALimitLiesBefore_LetsItRunOutAtItsDeadline(CancellationToken cancellationToken)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);

        var refusal = await seat.SubmitAsync(Agree(20_000), cancellationToken);

        Assert.That(refusal, Is.EqualTo(Refusal.TimeIsUp));
        Assert.That(host.Standing.Outcome, Is.EqualTo(Outcome.Poor));
        Assert.That(host.Now, Is.EqualTo(new RunTime(10_100)), "the limit of 10 s began at 100 ms");
    }

    [TestCase(10_099, null)]
    [TestCase(10_100, "time-is-up")]
    public async Task Submit_AroundTheDeadline_IsTakenUpToTheMillisecondBefore(long at, string? refused)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        await AtLimitAsync(seat);

        var refusal = await seat.SubmitAsync(Agree(at), CancellationToken.None);

        Assert.That(refusal?.Reason, Is.EqualTo(refused));
    }

    [Test]
    public async Task Submit_FromASeat_HasTheRoleOfTheSeat(CancellationToken cancellationToken)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var learner = host.Seat(Role.Learner);
        await using var facilitator = host.Seat(Role.Facilitator);
        await learner.TakeAsync(new RunInput.Start(RunTime.Zero, Role.Facilitator));
        Assert.That(host.Standing.Assisted, Is.False);

        var jump = new RunInput.Jump(new NodeId("say"), RunTime.Zero, Role.Facilitator);

        Assert.That(await learner.SubmitAsync(jump, cancellationToken), Is.EqualTo(Refusal.NotAllowed));
        Assert.That(await facilitator.SubmitAsync(jump with { By = Role.Learner }, cancellationToken), Is.Null);
        Assert.That(host.Standing.Assisted, Is.True);
    }

    [Test]
    public async Task Submit_OfTextThatNoStoreGivesBack_IsPlayedAsItIsKept(CancellationToken cancellationToken)
    {
        var journal = new MemoryJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new PlayedRun(SmallTalk.Scenario).Choose("ask"));

        await seat.TakeAsync(new RunInput.Answer("a\ud83d b\0c 🙂", RunTime.Zero));

        var last = (await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!.Entries[^1].Input;
        Assert.That(((RunInput.Answer)last).Text, Is.EqualTo("a\ufffd bc 🙂"));
    }

    [Test]
    public async Task Submit_WhenTakenBackInTime_DoesNothing(CancellationToken cancellationToken)
    {
        var journal = new TouchyJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        using var hold = journal.HoldNext();
        var started = seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        await hold.Reached.WaitAsync(cancellationToken);

        using var takeBack = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var advance = seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), takeBack.Token);
        await takeBack.CancelAsync();
        hold.Release();
        await started;

        Assert.That(async () => await advance, Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.Null);
        Assert.That((await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!.Entries, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Submit_WhenThereIsADefect_EndsTheRunAndTellsEveryone(CancellationToken cancellationToken)
    {
        var journal = new TouchyJournal { Failure = new InvalidOperationException("a defect") };
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        await using var events = seat.EventsAsync(1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var first = events.MoveNextAsync().AsTask();

        var submitted = seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);

        Assert.That(async () => await submitted, Throws.InvalidOperationException);
        Assert.That(async () => await first, Throws.InvalidOperationException);
        Assert.That(
            () => seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken),
            Throws.TypeOf<ObjectDisposedException>());
    }

    private static Task AtLimitAsync(ISeat seat) =>
        seat.TakeAsync(new PlayedRun(SmallTalk.Scenario).Choose("ask").Wait(100).Answer("hm"));

    private static RunInput.Choose Agree(long milliseconds) => new(new ChoiceId("agree"), new RunTime(milliseconds));

    private static (int Number, RunInput Input, int First, string Events) Bare(JournalEntry entry) =>
        (entry.InputNumber, entry.Input, entry.FirstEventNumber, string.Join("\n", entry.Events));
}
