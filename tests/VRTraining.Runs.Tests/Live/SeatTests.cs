// Reading events from a seat: from anywhere, by several, to the end.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Live;

[CancelAfter(600_000)]
public sealed class SeatTests
{
    [Test]
    public async Task Events_ReadBySeveralWhilePlaying_AreTheSameForEachFromWhereItLikes(CancellationToken cancellationToken)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        var all = HostedRun.Eventful().Events.Select((happened, i) => new NumberedEvent(i + 1, happened)).ToArray();
        Assert.That(all, Has.Length.GreaterThan(32), "more than the first room of a run holds");
        int[] from = [1, 1, 2, 17, 40, all.Length];
        var readers = from.Select(first => ReadAsync(seat, first, cancellationToken)).ToArray();

        await seat.TakeAsync(HostedRun.Eventful());

        var read = await Task.WhenAll(readers);
        Assert.That(read, Is.EqualTo(from.Select(first => all[(first - 1)..])));
    }

    [Test]
    public async Task Events_OfARunThatIsOver_EndAfterTheLast(CancellationToken cancellationToken)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(RunTime.Zero));
        await seat.TakeAsync(new RunInput.Leave(RunTime.Zero));

        var last = await ReadAsync(seat, 5, cancellationToken);

        Assert.That(last.Select(happened => happened.Stamped.Event), Is.EqualTo(new[] { new RunEvent.RunLeft() }));
    }

    [Test]
    public async Task Events_WhenTheSeatIsLeft_EndForItAlone(CancellationToken cancellationToken)
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        var leaving = host.Seat(Role.Facilitator);
        await using var staying = host.Seat(Role.Learner);
        var left = ReadAsync(leaving, 1, cancellationToken);
        var stayed = ReadAsync(staying, 1, cancellationToken);
        await staying.TakeAsync(new RunInput.Start(RunTime.Zero));

        await leaving.DisposeAsync();
        await left;
        await staying.TakeAsync(new RunInput.Leave(RunTime.Zero));

        Assert.That((await stayed)[^1].Stamped.Event, Is.EqualTo(new RunEvent.RunLeft()));
        Assert.That(
            () => leaving.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken),
            Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Events_WhenTheHostStops_End(CancellationToken cancellationToken)
    {
        var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(RunTime.Zero));
        var reading = ReadAsync(seat, 1, cancellationToken);

        await host.DisposeAsync();

        Assert.That(await reading, Has.Count.EqualTo(4));
        Assert.That(
            () => seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken),
            Throws.TypeOf<ObjectDisposedException>());
    }

    [Test]
    public async Task Events_WhenTheReaderGivesUp_AreCancelled()
    {
        await using var host = await HostedRun.ScriptedAsync(new MemoryJournal());
        await using var seat = host.Seat(Role.Learner);
        using var giveUp = new CancellationTokenSource();
        var reading = ReadAsync(seat, 1, giveUp.Token);

        await giveUp.CancelAsync();

        Assert.That(async () => await reading, Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task Submit_ByManyAtOnce_TakesThemInOneOrder(CancellationToken cancellationToken)
    {
        var journal = new MemoryJournal();
        await using var host = await HostedRun.ScriptedAsync(journal);
        await using var seat = host.Seat(Role.Learner);
        await seat.TakeAsync(new RunInput.Start(RunTime.Zero));

        var answers = await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(
            () => seat.SubmitAsync(
                i % 2 == 0 ? new RunInput.Pause(RunTime.Zero) : new RunInput.Resume(RunTime.Zero), cancellationToken),
            cancellationToken)));

        var recorded = (await journal.ReadAsync(host.Run.Run.Id, cancellationToken))!;
        Assert.That(recorded.Entries, Has.Count.EqualTo(1 + answers.Count(refusal => refusal is null)));
        Assert.That(Replay.Verify(host.Engine, recorded), Is.Null);
    }

    private static async Task<List<NumberedEvent>> ReadAsync(ISeat seat, int from, CancellationToken cancellationToken)
    {
        var read = new List<NumberedEvent>();
        await foreach (var happened in seat.EventsAsync(from, cancellationToken))
        {
            read.Add(happened);
        }

        return read;
    }
}
