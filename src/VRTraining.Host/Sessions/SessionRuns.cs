// The runs of the session: taken in as they are opened, kept in step with the room, and steered by the facilitator.
using System.Collections.Concurrent;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Simulation.Play;
using VRTraining.Storage;

namespace VRTraining.Host.Sessions;

/// <summary>The runs of the session; for any thread.</summary>
internal sealed class SessionRuns : IAsyncDisposable
{
    private readonly ConcurrentDictionary<RunId, (LiveRun Run, RunGate Gate)> _gates = new();
    private readonly SemaphoreSlim _moved = new(0);
    private readonly LiveSession _session;
    private readonly LiveRuns _runs;
    private readonly SessionDoors _doors;
    private readonly SqliteStore _store;
    private readonly SteadyClock _time;

    public SessionRuns(LiveSession session, LiveRuns runs, SessionDoors doors, SqliteStore store, SteadyClock time)
    {
        (_session, _runs, _doors, _store, _time) = (session, runs, doors, store, time);
        runs.Opening = TakeInAsync;
    }

    /// <summary>A run of the session that is being played; null where it is none, or was erased.</summary>
    public async Task<LiveRun?> OpenAsync(RunId run, CancellationToken cancellationToken)
    {
        if (_session.State?.RunOf(run) is null
            || await _store.Runs.FindAsync(run, cancellationToken) is not { } summary)
        {
            return null;
        }

        return await _runs.OpenAsync(run, new Visitor(summary.Header.Run.Profile, false), cancellationToken);
    }

    /// <summary>Waits until something has happened in a run of the session since it was asked last.</summary>
    public async Task MovedAsync(CancellationToken cancellationToken)
    {
        await _moved.WaitAsync(cancellationToken);
        while (_moved.Wait(0, CancellationToken.None))
        {
            // What has come together is told once.
        }
    }

    /// <summary>The moment at which a run is.</summary>
    public static Moment MomentOf(LiveRun run) => new(run.Id, run.Host.EventCount, run.Host.Now);

    /// <summary>Steers a run in the facilitator's name; the run keeps that it was assisted.</summary>
    public async Task<Refusal?> SteerAsync(
        Guest guest, LiveRun run, RunInput input, CancellationToken cancellationToken)
    {
        if (await _session.SubmitAsync(guest, new SessionCommand.Steer(), cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await using var seat = run.Host.Seat(Role.Facilitator);
        return await seat.SubmitAsync(input, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _runs.Opening = null;
        foreach (var (_, gate) in _gates.Values)
        {
            await gate.DisposeAsync();
        }
    }

    /// <summary>A run that is opened for a learner of the session belongs to it from then on.</summary>
    private async Task TakeInAsync(LiveRun run)
    {
        if (_session.Host is not { } host || LearnerOf(run, host) is not { } learner)
        {
            return;
        }

        if (host.State.RunOf(run.Id) is null)
        {
            // Whoever begins has read the contract: the page and the headset show it before.
            await host.SubmitAsync(learner, new SessionCommand.Join(SessionRole.Learner, null), CancellationToken.None);
            await host.SubmitAsync(learner, new SessionCommand.Agree(), CancellationToken.None);
            if (await host.SubmitAsync(learner, new SessionCommand.BeginRun(run.Id), CancellationToken.None) is not null)
            {
                return;
            }
        }

        var gate = new RunGate(run.Host, host, _time);
        var before = _gates.TryGetValue(run.Id, out var known) ? known.Gate : null;
        _gates[run.Id] = (run, gate);
        await run.Seat.DisposeAsync();
        run.Seat = gate.SeatFor(learner);
        await (before?.DisposeAsync() ?? ValueTask.CompletedTask);
        _ = FollowAsync(run);
    }

    /// <summary>Ends with the run or its host.</summary>
    private async Task FollowAsync(LiveRun run)
    {
        await foreach (var _ in run.Seat.EventsAsync(1, CancellationToken.None))
        {
            _moved.Release();
        }
    }

    private PersonId? LearnerOf(LiveRun run, SessionHost host)
    {
        if (host.State.RunOf(run.Id) is { } known)
        {
            return known.Learner;
        }

        var profile = run.Host.Run.Run.Profile;
        var guest = _doors.Guests.FirstOrDefault(guest => guest.Profile == profile);
        var isHere = host.State.People.TryGetValue(LiveSession.AtThisDesktop, out var here) && here.Role == SessionRole.Learner;
        return guest is not null ? LiveSession.PersonOf(guest) : isHere ? LiveSession.AtThisDesktop : null;
    }
}
