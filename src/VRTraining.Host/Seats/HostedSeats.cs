// The remote seats of a session: who sits where.
using System.Collections.Concurrent;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;

namespace VRTraining.Host.Seats;

/// <summary>Gives learners their seats; for any thread.</summary>
internal sealed class HostedSeats(LiveRuns runs, ScenarioShelf shelf, SessionDoors doors, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, HostedSeat> _byGuest = new();
    private readonly SemaphoreSlim _sitting = new(1, 1);

    /// <summary>The seat of a learner; null where nobody has sat down there.</summary>
    public HostedSeat? Of(string guestId) => _byGuest.GetValueOrDefault(guestId);

    /// <summary>Seats a learner.</summary>
    /// <returns>What to answer, and where somebody else held the seat, that connection.</returns>
    public async Task<(SeatWelcome Welcome, string? Displaced)> SitAsync(
        Guest guest, SeatHello hello, string connection, CancellationToken cancellationToken)
    {
        if (hello.Protocol != JoinRequest.CurrentProtocol)
        {
            return (Refused(JoinReply.OtherVersion), null);
        }

        RunId? wanted = null;
        if (!Guid.TryParseExact(hello.Client, "D", out _) || (hello.Run is not null && (wanted = RunIdOf(hello.Run)) is null))
        {
            return (Refused(SeatWelcome.Malformed), null);
        }

        await _sitting.WaitAsync(cancellationToken);
        try
        {
            var before = Of(guest.Id);
            var (run, refused) = await RunAsync(guest, wanted, cancellationToken);
            if (run is null)
            {
                return (Refused(refused!), null);
            }

            var displaced = before is not null && before.Client != hello.Client ? before.Connection : null;
            var seat = before is not null && before.Client == hello.Client && before.Run == run
                ? before
                : new HostedSeat(run, hello.Client, time);
            _byGuest[guest.Id] = seat;
            await seat.SeatAsync(connection);
            return (WelcomeTo(run), displaced);
        }
        catch (JournalException)
        {
            return (Refused(SeatWelcome.CannotKeepRuns), null);
        }
        finally
        {
            _sitting.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _sitting.Dispose();

    private async Task<(LiveRun? Run, string? Refused)> RunAsync(
        Guest guest, RunId? wanted, CancellationToken cancellationToken)
    {
        var visitor = new Visitor(guest.Profile!, false) { IsGuest = true };
        var mine = await runs.ListAsync(visitor, cancellationToken);
        if ((wanted ?? mine.FirstOrDefault(run => !run.Standing.IsOver)?.Header.Run.Id) is { } id)
        {
            return (await runs.OpenAsync(id, visitor, cancellationToken, starts: false), SeatWelcome.NoSuchRun);
        }

        return doors.Scenario is { } scenario && shelf.Find(scenario) is { } playable
            ? (await runs.PlaceAsync(playable, visitor, cancellationToken), null)
            : (null, SeatWelcome.NothingToPlayYet);
    }

    private static RunId? RunIdOf(string text) => Guid.TryParseExact(text, "D", out var id) ? new RunId(id) : null;

    private static SeatWelcome Refused(string reason) => new(JoinRequest.CurrentProtocol, reason);

    private static SeatWelcome WelcomeTo(LiveRun live)
    {
        var (run, number) = live.Host.Run;
        return new SeatWelcome(
            JoinRequest.CurrentProtocol,
            null,
            run.Id.ToString(),
            number,
            run.Profile,
            run.Scenario.Value,
            run.Version,
            run.ContentHash,
            run.Seed,
            run.StartedAt.ToUnixTimeMilliseconds());
    }
}
