// The events that a head has received: in order, without gaps, for any number of readers.
using System.Runtime.CompilerServices;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Seats;

/// <summary>The events that a head has received; one writer, any number of readers.</summary>
internal sealed class RemoteEvents
{
    private readonly Lock _lock = new();
    private readonly List<NumberedEvent> _events = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Exception? _failure;
    private bool _ended;

    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _events.Count;
            }
        }
    }

    /// <summary>Takes the next event; one that is known already is passed over.</summary>
    /// <returns><see langword="false"/> where one before it is missing.</returns>
    public bool Add(NumberedEvent happened)
    {
        lock (_lock)
        {
            if (_ended || happened.Number <= _events.Count)
            {
                return true;
            }

            if (happened.Number != _events.Count + 1)
            {
                return false;
            }

            _events.Add(happened);
            if (happened.Stamped.Event is RunEvent.RunCompleted or RunEvent.RunLeft)
            {
                _ended = true;
            }

            Wake();
            return true;
        }
    }

    /// <summary>Whether the run is over, or nothing more will come.</summary>
    public bool Ended
    {
        get
        {
            lock (_lock)
            {
                return _ended;
            }
        }
    }

    /// <summary>Nothing more will come.</summary>
    public void End(Exception? failure)
    {
        lock (_lock)
        {
            if (!_ended)
            {
                (_ended, _failure) = (true, failure);
                Wake();
            }
        }
    }

    public async IAsyncEnumerable<NumberedEvent> ReadAsync(
        int from, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(from, 1);
        for (var next = from; ;)
        {
            Task more;
            NumberedEvent? happened = null;
            lock (_lock)
            {
                more = _more.Task;
                if (next <= _events.Count)
                {
                    happened = _events[next - 1];
                }
                else if (_ended)
                {
                    if (_failure is { } failure)
                    {
                        throw failure;
                    }

                    yield break;
                }
            }

            if (happened is { } one)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return one;
                next++;
                continue;
            }

            await more.WaitAsync(cancellationToken);
        }
    }

    private void Wake()
    {
        var waiting = _more;
        _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        waiting.SetResult();
    }
}
