// The one owner of a live run: inputs in, events journalled, and only then shown.
using System.Collections.Immutable;
using System.Threading.Channels;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Recovery;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Live;

/// <summary>
/// Hosts one live run. Many may submit at once; one loop applies, journals and publishes, in that order. All members
/// are for any thread. Disposing leaves the run as it stands: it can be resumed.
/// </summary>
public sealed class RunHost : IAsyncDisposable
{
    /// <summary>How long a failed journal is left alone before a limit that has run out is tried again.</summary>
    private static readonly TimeSpan JournalPause = TimeSpan.FromSeconds(1);

    private readonly IJournal _journal;
    private readonly TimeProvider _time;
    private readonly RunPace _pace;
    private readonly EventBuffer _buffer = new();
    private readonly ITimer _timer;
    private readonly Task _loop;
    private readonly Channel<Submission> _inputs =
        Channel.CreateBounded<Submission>(new BoundedChannelOptions(256) { SingleReader = true });

    private RunMoment _moment;
    private RunClock _clock;

    private RunHost(
        Engine engine, RunHeader run, RunMoment moment, IJournal journal, TimeProvider time, RunPace pace)
    {
        Engine = engine;
        Run = run;
        _journal = journal;
        _time = time;
        _pace = pace;
        _moment = moment;
        _clock = new RunClock(RunTime.Zero, 0, false).After(moment.State.Status, moment.State.Now, time.GetTimestamp());
        _timer = time.CreateTimer(
            _ => _inputs.Writer.TryWrite(new Submission(null, time.GetTimestamp(), CancellationToken.None)),
            null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        WakeAtDeadline();
        _loop = Task.Run(LoopAsync);
    }

    /// <summary>Plays the scenario.</summary>
    public Engine Engine { get; }

    /// <summary>The run.</summary>
    public RunHeader Run { get; }

    /// <summary>Where the run stands, as far as the journal has it.</summary>
    public RunState State => Volatile.Read(ref _moment).State;

    /// <summary>How the run stands, as far as the journal has it.</summary>
    public RunStanding Standing => Volatile.Read(ref _moment).Fold.Standing;

    /// <summary>How many events there are, as far as the journal has them.</summary>
    public int EventCount => Volatile.Read(ref _moment).EventCount;

    /// <summary>Run time at this moment; in a scripted play that of the last input.</summary>
    public RunTime Now => _pace == RunPace.Scripted ? State.Now : Volatile.Read(ref _clock).At(_time.GetTimestamp(), _time);

    /// <summary>Begins a run and hosts it; the scene itself begins with <see cref="RunInput.Start"/>.</summary>
    /// <exception cref="JournalException">The journal cannot be written; there is no run.</exception>
    public static async Task<RunHost> BeginAsync(
        Engine engine, NewRun run, IJournal journal, TimeProvider time, RunPace pace, CancellationToken cancellationToken)
    {
        var header = await journal.BeginAsync(run, cancellationToken);
        return new RunHost(engine, header, RunMoment.Before(engine, run.Seed), journal, time, pace);
    }

    /// <summary>
    /// Hosts a run from where its journal ends. Its clock goes on from the last entry, so that a limit which was running
    /// has what it had left.
    /// </summary>
    /// <param name="engine">Of the very scenario that was played: the one with the run's content hash.</param>
    /// <param name="recorded">The run as its journal has it.</param>
    /// <param name="journal">The journal that it was read from.</param>
    /// <param name="time">The clock.</param>
    /// <param name="pace">Who moves the time.</param>
    /// <exception cref="JournalException">Replaying the journal gives something else than it holds.</exception>
    public static RunHost Resume(
        Engine engine, RecordedRun recorded, IJournal journal, TimeProvider time, RunPace pace) =>
        new(engine, recorded.Header, Replay.Recover(engine, recorded), journal, time, pace);

    /// <summary>A seat at this run; whatever is submitted from it comes from that role.</summary>
    public ISeat Seat(Role role) => new LocalSeat(this, role);

    /// <summary>Takes what was submitted, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _inputs.Writer.TryComplete();
        await _loop;
        await _timer.DisposeAsync();
        _moment.Stop();
    }

    internal RunMoment Moment => Volatile.Read(ref _moment);

    internal async Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken)
    {
        var submission = new Submission(WellFormed.Of(input), _time.GetTimestamp(), cancellationToken);
        try
        {
            await _inputs.Writer.WriteAsync(submission, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(RunHost));
        }

        return await submission.Done.Task.WaitAsync(cancellationToken);
    }

    private async Task LoopAsync()
    {
        await foreach (var submission in _inputs.Reader.ReadAllAsync())
        {
            if (submission.CancellationToken.IsCancellationRequested)
            {
                continue;
            }

            try
            {
                submission.Done.SetResult(await TakeAsync(submission));
                WakeAtDeadline();
            }
            catch (JournalException failure)
            {
                submission.Done.SetException(failure);
                _ = submission.Done.Task.Exception;
                _timer.Change(JournalPause, Timeout.InfiniteTimeSpan);
            }
            catch (Exception defect)
            {
                // Ours, not the person's: the run ends here, and stays as it is in the journal.
                submission.Done.SetException(defect);
                _ = submission.Done.Task.Exception;
                _inputs.Writer.TryComplete();
                _moment.Fail(defect);
                while (_inputs.Reader.TryRead(out var waiting))
                {
                    waiting.Done.TrySetException(new ObjectDisposedException(nameof(RunHost), defect));
                    _ = waiting.Done.Task.Exception;
                }
            }
        }
    }

    private async Task<Refusal?> TakeAsync(Submission submission)
    {
        var at = TimeOf(submission);
        if (submission.Input is not RunInput.TimeReached && LimitPassedBy(at) is { } passed)
        {
            var ranOut = new RunInput.TimeReached(_pace == RunPace.Live ? at : passed);
            await CommitAsync(ranOut, submission.Timestamp);
            if (submission.IsResponse)
            {
                return Refusal.TimeIsUp;
            }
        }

        return submission.Input is { } input
            ? await CommitAsync(input with { At = at }, submission.Timestamp)
            : null;
    }

    private RunTime TimeOf(Submission submission)
    {
        var now = _moment.State.Now;
        var at = _pace == RunPace.Live ? _clock.At(submission.Timestamp, _time) : submission.Input?.At ?? now;
        return _pace == RunPace.Live && at < now ? now : at;
    }

    private RunTime? LimitPassedBy(RunTime at) =>
        _moment.State is { Status: RunStatus.Playing, Deadline: { } deadline } && at >= deadline ? deadline : null;

    private async Task<Refusal?> CommitAsync(RunInput input, long timestamp)
    {
        _buffer.Clear();
        var state = Engine.Apply(_moment.State, input, _buffer, out var refusal);
        if (refusal is not null)
        {
            return refusal;
        }

        var events = ImmutableArray.Create(_buffer.Events);
        var next = _moment.After(state, _moment.Fold.After(events), events);
        var entry = new JournalEntry(
            next.InputCount, input, _time.GetUtcNow(), _moment.EventCount + 1, events);

        // Not to be cancelled: whether a half-cancelled commit has happened nobody could say.
        await _journal.AppendAsync(Run.Run.Id, entry, next.Fold.Standing, CancellationToken.None);

        // Published only now that the journal has it: nobody is shown what a crash could take back.
        Publish(next, _clock.After(state.Status, input.At, timestamp));
        return null;
    }

    private void Publish(RunMoment next, RunClock clock)
    {
        var before = _moment;
        Volatile.Write(ref _clock, clock);
        Volatile.Write(ref _moment, next);
        before.Pass(next);
    }

    /// <summary>Sets the timer to the deadline, or to never; it may go off early by less than a millisecond.</summary>
    private void WakeAtDeadline()
    {
        var wait = Timeout.InfiniteTimeSpan;
        if (_pace == RunPace.Live && _moment.State is { Status: RunStatus.Playing, Deadline: { } deadline })
        {
            var left = deadline.Milliseconds - Now.Milliseconds;
            wait = TimeSpan.FromMilliseconds(Math.Max(0, left));
        }

        _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }
}
