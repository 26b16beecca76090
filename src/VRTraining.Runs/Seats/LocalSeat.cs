// A seat in the process that hosts the run.
using System.Runtime.CompilerServices;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Seats;

/// <summary>A seat in the host's own process.</summary>
internal sealed class LocalSeat(RunHost host, Role role) : ISeat
{
    private readonly CancellationTokenSource _left = new();

    public RunHeader Run => host.Run;

    public Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_left.IsCancellationRequested, this);
        return host.SubmitAsync(input with { By = role }, cancellationToken);
    }

    public async IAsyncEnumerable<NumberedEvent> EventsAsync(
        int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        for (var (moment, next) = (host.Moment, from); ;)
        {
            for (; next <= moment.EventCount; next++)
            {
                if (_left.IsCancellationRequested)
                {
                    yield break;
                }

                cancellationToken.ThrowIfCancellationRequested();
                yield return new NumberedEvent(next, moment.EventAt(next - 1));
            }

            if (moment.Fold.Standing.IsOver || await NextAsync(moment, cancellationToken) is not { } later)
            {
                yield break;
            }

            moment = later;
        }
    }

    public ValueTask DisposeAsync()
    {
        _left.Cancel();
        return ValueTask.CompletedTask;
    }

    /// <summary>The next moment, or null where the seat was left or the host has stopped.</summary>
    private async Task<RunMoment?> NextAsync(RunMoment moment, CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _left.Token);
        try
        {
            return await moment.Next.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
