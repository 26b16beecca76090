// A seat at a run that is shown once more: its events come again when their time comes.
using System.Runtime.CompilerServices;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Seats;

/// <summary>
/// Shows a recorded run once more, from one moment on. What had happened by then comes at once; what follows comes when
/// its run time does, or never where time stands. Nothing can be submitted.
/// </summary>
/// <param name="run">The run.</param>
/// <param name="events">Its events from number 1; the last of them is where the replay ends.</param>
/// <param name="begun">The number of the last event that has happened at the beginning; 0 for none.</param>
/// <param name="now">The run time that is shown, for any thread; it never goes back.</param>
/// <param name="plays">Whether it goes on at all.</param>
/// <param name="time">The clock that <paramref name="now"/> goes by.</param>
public sealed class ReplaySeat(
    RunHeader run, IReadOnlyList<StampedEvent> events, int begun, Func<RunTime> now, bool plays, TimeProvider time) : ISeat
{
    private readonly CancellationTokenSource _left = new();

    /// <inheritdoc/>
    public RunHeader Run => run;

    /// <summary>Refused always: what has happened has happened.</summary>
    public Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken) =>
        Task.FromResult<Refusal?>(Refusal.Over);

    /// <inheritdoc/>
    public async IAsyncEnumerable<NumberedEvent> EventsAsync(
        int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        for (var number = from; number <= events.Count; number++)
        {
            var happened = events[number - 1];
            if (number > begun && (!plays || !await HasComeAsync(happened.At, cancellationToken)))
            {
                yield break;
            }

            yield return new NumberedEvent(number, happened);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _left.Cancel();
        return ValueTask.CompletedTask;
    }

    /// <summary>Waits until a run time is reached; false where the seat was left before.</summary>
    private async ValueTask<bool> HasComeAsync(RunTime at, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _left.Token);
        try
        {
            for (var left = at.Milliseconds - now().Milliseconds; left > 0; left = at.Milliseconds - now().Milliseconds)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(left), time, either.Token);
            }

            return !_left.IsCancellationRequested;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
