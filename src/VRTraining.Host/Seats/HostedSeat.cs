// One remote seat as its host knows it: which program holds it, and which of its inputs were taken.
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;

namespace VRTraining.Host.Seats;

/// <summary>A remote seat; for any thread.</summary>
/// <param name="run">The run that is played from it.</param>
/// <param name="client">The program that holds it.</param>
/// <param name="time">The clock.</param>
internal sealed class HostedSeat(LiveRun run, string client, TimeProvider time)
{
    private readonly Lock _lock = new();

    /// <summary>Quicker than any hand; a head that sends more is at fault.</summary>
    private readonly Allowance _inputs = new(200, TimeSpan.FromMilliseconds(50), time);

    private int _last;
    private Task<SeatReply>? _reply;
    private string? _connection;
    private bool _pausedByLink;
    private Task _linking = Task.CompletedTask;

    public LiveRun Run => run;

    public string Client => client;

    /// <summary>The connection that holds the seat; null while the link is lost.</summary>
    public string? Connection
    {
        get
        {
            lock (_lock)
            {
                return _connection;
            }
        }
    }

    /// <summary>A connection has the seat: a run that the loss of the link had paused goes on.</summary>
    public Task SeatAsync(string connection) => InTurnAsync(() => TakeBackAsync(connection));

    /// <summary>A connection is gone: if it held the seat, the run is paused.</summary>
    public Task LoseAsync(string connection) => InTurnAsync(() => LetGoAsync(connection));

    /// <summary>
    /// Loss and return take turns: who comes back while the pause is still being written would else find the run paused
    /// by nobody.
    /// </summary>
    private async Task InTurnAsync(Func<Task> next)
    {
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await Interlocked.Exchange(ref _linking, turn.Task);
        try
        {
            await next();
        }
        finally
        {
            turn.SetResult();
        }
    }

    private async Task TakeBackAsync(string connection)
    {
        bool resumes;
        lock (_lock)
        {
            (_connection, resumes, _pausedByLink) = (connection, _pausedByLink, false);
        }

        if (resumes && run.Host.State.Status == RunStatus.Paused)
        {
            await run.Seat.SubmitAsync(new RunInput.Resume(RunTime.Zero), CancellationToken.None);
        }
    }

    private async Task LetGoAsync(string connection)
    {
        lock (_lock)
        {
            if (_connection != connection)
            {
                return;
            }

            _connection = null;
        }

        run.Wearer.PointAt(null);
        if (run.Host.State.Status == RunStatus.Playing
            && await run.Seat.SubmitAsync(new RunInput.Pause(RunTime.Zero), CancellationToken.None) is null)
        {
            lock (_lock)
            {
                _pausedByLink = true;
            }
        }
    }

    /// <summary>Takes an input once, however often it is sent.</summary>
    public Task<SeatReply> SubmitAsync(SeatSubmission submission)
    {
        lock (_lock)
        {
            if (submission.Number == _last && _reply is { } same)
            {
                return same;
            }

            var refused = RefusalOf(submission, out var input);
            if (refused is not null)
            {
                return Task.FromResult(new SeatReply(refused, null));
            }

            _last = submission.Number;
            return _reply = TakeAsync(input!);
        }
    }

    private string? RefusalOf(SeatSubmission submission, out RunInput? input)
    {
        input = null;
        if (!_inputs.Take(""))
        {
            return SeatReply.TooFast;
        }

        // A host that was started again has lost count: an input that it may have taken before shows in the events.
        var lostCount = _reply is null && submission.Number > 1 && submission.KnownEvents != run.Host.EventCount;
        if (submission.Number <= _last || lostCount)
        {
            return SeatReply.OutOfStep;
        }

        try
        {
            input = InputJson.Read(submission.Input ?? "", submission.PersonalText);
            return null;
        }
        catch (FormatException)
        {
            return SeatReply.Malformed;
        }
    }

    private async Task<SeatReply> TakeAsync(RunInput input)
    {
        try
        {
            var refusal = await run.Seat.SubmitAsync(input, CancellationToken.None);
            return new SeatReply(refusal?.Reason, null);
        }
        catch (JournalException journal)
        {
            return new SeatReply(null, journal.Message);
        }
        catch (ObjectDisposedException)
        {
            return new SeatReply(null, "The host has stopped this run for now. Join again to go on where you were.");
        }
    }
}
