// A run shown once more: what had happened comes at once, what follows to the millisecond, and nothing can be submitted.
using Microsoft.Extensions.Time.Testing;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Seats;

[CancelAfter(60_000)]
public sealed class ReplaySeatTests
{
    private static readonly RecordedRun Recorded = Records.Of(HostedRun.Eventful(), SmallTalk.Scenario);

    private static readonly IReadOnlyList<StampedEvent> Events = [.. Recorded.Events().Select(numbered => numbered.Stamped)];

    /// <summary>The last event before the first that comes later than at once.</summary>
    private static readonly int Begun = Enumerable.Range(1, Events.Count - 1).First(number => Events[number].At > RunTime.Zero);

    [Test]
    public async Task Standing_GivesWhatHadHappened_AndEnds(CancellationToken cancellationToken)
    {
        await using var seat = Seat(new FakeTimeProvider(), plays: false);

        var given = await seat.EventsAsync(1, cancellationToken).ToListAsync(cancellationToken);

        Assert.That(given.Select(numbered => numbered.Stamped), Is.EqualTo(Events.Take(Begun)));
        Assert.That(given[^1].Number, Is.EqualTo(Begun));
    }

    [Test]
    public async Task Playing_GivesTheNextEvent_WhenItsTimeComes_AndNotAMillisecondBefore(CancellationToken cancellationToken)
    {
        var time = new FakeTimeProvider();
        await using var seat = Seat(time, plays: true);
        await using var events = seat.EventsAsync(Begun + 1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var left = Events[Begun].At.Milliseconds - Events[Begun - 1].At.Milliseconds;

        var next = events.MoveNextAsync().AsTask();
        time.Advance(TimeSpan.FromMilliseconds(left - 1));
        Assert.That(next.IsCompleted, Is.False);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.That(await next, Is.True);
        Assert.That(events.Current, Is.EqualTo(new NumberedEvent(Begun + 1, Events[Begun])));
    }

    [Test]
    public async Task Playing_ToItsEnd_GivesEveryEventInOrder(CancellationToken cancellationToken)
    {
        var time = new FakeTimeProvider();
        await using var seat = Seat(time, plays: true);
        await using var events = seat.EventsAsync(1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var given = new List<StampedEvent>();

        for (var next = events.MoveNextAsync().AsTask(); ; next = events.MoveNextAsync().AsTask())
        {
            while (!next.IsCompleted)
            {
                time.Advance(TimeSpan.FromSeconds(1));
                await Task.Yield();
            }

            if (!await next)
            {
                break;
            }

            given.Add(events.Current.Stamped);
        }

        Assert.That(given, Is.EqualTo(Events));
    }

    [Test]
    public async Task Left_StopsWaiting(CancellationToken cancellationToken)
    {
        var seat = Seat(new FakeTimeProvider(), plays: true);
        await using var events = seat.EventsAsync(Begun + 1, cancellationToken).GetAsyncEnumerator(cancellationToken);
        var next = events.MoveNextAsync().AsTask();

        await seat.DisposeAsync();

        Assert.That(await next, Is.False);
    }

    [Test]
    public async Task Input_IsRefused(CancellationToken cancellationToken)
    {
        await using var seat = Seat(new FakeTimeProvider(), plays: true);

        Assert.That(await seat.SubmitAsync(new RunInput.Advance(RunTime.Zero), cancellationToken), Is.EqualTo(Refusal.Over));
    }

    private static ReplaySeat Seat(FakeTimeProvider time, bool plays)
    {
        var since = time.Start;
        return new ReplaySeat(
            Recorded.Header,
            Events,
            Begun,
            () => Events[Begun - 1].At.Plus((long)(time.GetUtcNow() - since).TotalMilliseconds),
            plays,
            time);
    }
}
