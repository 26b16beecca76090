// Stands between a session and one of its runs: opens polls at choices, stops the timers, lets the pick go.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Seats;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Live;

/// <summary>
/// Keeps one run in step with its session. While a poll is open on the run, its time stands still; the poll closes at
/// latest 20 s after the learner has picked, and then the run goes on with that pick. Each step looks at where session and
/// run stand, so that it goes on after a crash wherever it was.
/// </summary>
public sealed class RunGate : IAsyncDisposable
{
    private static readonly TimeSpan JournalPause = TimeSpan.FromSeconds(1);

    private readonly RunHost _run;
    private readonly SessionHost _session;
    private readonly TimeProvider _time;
    private readonly ISeat _facilitator;
    private readonly ISeat _learner;
    private readonly CancellationTokenSource _stopped = new();
    private readonly SemaphoreSlim _look = new(0);
    private readonly ITimer _timer;
    private readonly Task _work;
    private int _offeredAt;
    private (PollId Poll, long Since, TimeSpan Left)? _holding;
    private int _told;
    private int _seen;

    /// <summary>Begins to keep them in step.</summary>
    public RunGate(RunHost run, SessionHost session, TimeProvider time)
    {
        (_run, _session, _time) = (run, session, time);
        _facilitator = run.Seat(Role.Facilitator);
        _learner = run.Seat(Role.Learner);
        _timer = time.CreateTimer(_ => Tell(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _work = Task.WhenAll(FollowRunAsync(), FollowSessionAsync(), WorkAsync());
    }

    /// <summary>Whether it has looked at all that it was told of.</summary>
    internal bool IsIdle => Volatile.Read(ref _seen) == Volatile.Read(ref _told);

    /// <summary>The seat that the learner plays from.</summary>
    /// <param name="learner">Who plays.</param>
    public ISeat SeatFor(PersonId learner) => new HeldSeat(_run.Seat(Role.Learner), _session, learner);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopped.CancelAsync();
        await _work;
        await _timer.DisposeAsync();
        await _facilitator.DisposeAsync();
        await _learner.DisposeAsync();
        _look.Dispose();
        _stopped.Dispose();
    }

    private async Task FollowRunAsync()
    {
        await UntilStoppedAsync(async () =>
        {
            await foreach (var happened in _learner.EventsAsync(1, _stopped.Token))
            {
                Volatile.Write(ref _offeredAt, happened.Stamped.Event switch
                {
                    RunEvent.ChoicesOffered => happened.Number,
                    RunEvent.NodeEntered or RunEvent.ChoiceMade or RunEvent.Rewound or RunEvent.Jumped => 0,
                    _ => _offeredAt,
                });
                if (happened.Number == _run.EventCount)
                {
                    Tell();
                }
            }

            Tell();
        });
    }

    private Task FollowSessionAsync() => UntilStoppedAsync(async () =>
    {
        await foreach (var _ in _session.StatesAsync(_stopped.Token))
        {
            Tell();
        }
    });

    private Task WorkAsync() => UntilStoppedAsync(async () =>
    {
        while (true)
        {
            await _look.WaitAsync(_stopped.Token);
            while (_look.Wait(0))
            {
                // What has come together is looked at once.
            }

            var told = Volatile.Read(ref _told);
            try
            {
                await LookAsync();
                Volatile.Write(ref _seen, told);
            }
            catch (JournalException)
            {
                // Who asked for something is told; what the gate owes the run is tried again.
                _timer.Change(JournalPause, Timeout.InfiniteTimeSpan);
            }
        }
    });

    private async Task LookAsync()
    {
        var state = _session.State;
        if (state.RunOf(_run.Run.Run.Id) is not { } run)
        {
            return;
        }

        var isOver = _run.Standing.IsOver;
        if (run.Held is { } held)
        {
            await (state.Boxes.ContainsKey(held.Poll) ? HoldAsync(state, held, isOver) : LetGoAsync(run, held));
        }
        else if (state.Asking is { } kind && !isOver && _run.State.Status == RunStatus.Playing)
        {
            await AskAsync(state, run, kind);
        }
    }

    /// <summary>Time stands still, and the poll closes 20 s after the pick, or where the learner has left.</summary>
    private async Task HoldAsync(SessionState state, HeldPick held, bool isOver)
    {
        if (_run.State.Status == RunStatus.Playing)
        {
            await _facilitator.SubmitAsync(new RunInput.Pause(RunTime.Zero), _stopped.Token);
        }

        if (held.PickedAt is null && !isOver)
        {
            return;
        }

        var left = isOver ? TimeSpan.Zero : LeftOf(held);
        if (left > TimeSpan.Zero)
        {
            _timer.Change(left, Timeout.InfiniteTimeSpan);
            return;
        }

        await _session.SubmitAsync(state.Session.Facilitator, new SessionCommand.ClosePoll(held.Poll), _stopped.Token);
    }

    /// <summary>Counted by a clock that nobody sets; the calendar only tells how long a pick has waited since before a crash.</summary>
    private TimeSpan LeftOf(HeldPick held)
    {
        if (_holding is not { } holding || holding.Poll != held.Poll)
        {
            var waited = _time.GetUtcNow() - held.PickedAt!.Value;
            var left = HeldPick.Longest - (waited < TimeSpan.Zero ? TimeSpan.Zero : waited);
            _holding = holding = (held.Poll, _time.GetTimestamp(), left);
        }

        return holding.Left - _time.GetElapsedTime(holding.Since);
    }

    private async Task LetGoAsync(SessionRun run, HeldPick held)
    {
        if (_run.State.Status == RunStatus.Paused)
        {
            await _facilitator.SubmitAsync(new RunInput.Resume(RunTime.Zero), _stopped.Token);
        }

        if (held.Pick is { } pick)
        {
            // Refused where it was given before a crash, or where somebody steered meanwhile: then it is done with.
            await _learner.SubmitAsync(new RunInput.Choose(pick, RunTime.Zero), _stopped.Token);
        }

        await _session.SubmitAsync(
            _session.State.Session.Facilitator, new SessionCommand.LetGo(run.Run), _stopped.Token);
    }

    private async Task AskAsync(SessionState state, SessionRun run, PollKind kind)
    {
        var at = Volatile.Read(ref _offeredAt);
        var now = _run.State;
        if (at == 0 || at == run.PolledAt || _run.Engine.Offered(now) is not { Count: > 0 } offered)
        {
            return;
        }

        var place = new PollPlace(run.Run, _run.Engine.NodeOf(now).Id, at);
        await _session.SubmitAsync(
            state.Session.Facilitator,
            new SessionCommand.OpenPoll(kind, place, [.. offered.Select(choice => new PollOption(choice.Id.Value, choice.Text))]),
            _stopped.Token);
    }

    private void Tell()
    {
        Interlocked.Increment(ref _told);
        _look.Release();
    }

    private static async Task UntilStoppedAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or ObjectDisposedException)
        {
            // The gate, the run's host or the session's host has stopped.
        }
    }
}
