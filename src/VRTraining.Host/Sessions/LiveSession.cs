// The session of this host: opened once, resumed after a crash, and who is who in it.
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Languages;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Sessions;

/// <summary>The one session of a host whose doors are open; for any thread.</summary>
internal sealed class LiveSession(
    SqliteStore store, ScenarioShelf shelf, LiveRuns runs, SessionDoors doors, SteadyClock time) : IAsyncDisposable
{
    /// <summary>Who leads, from whichever browser.</summary>
    public static readonly PersonId Facilitator = new("facilitator");

    /// <summary>A learner at the facilitator's own computer.</summary>
    public static readonly PersonId AtThisDesktop = new("this-desktop");

    /// <summary>As long as the doors remember who is in.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromHours(14);

    private readonly SemaphoreSlim _opening = new(1, 1);
    private SessionHost? _host;

    /// <summary>The session; null while no scenario has been chosen.</summary>
    public SessionHost? Host => Volatile.Read(ref _host);

    /// <summary>Where the session stands; null while there is none.</summary>
    public SessionState? State => Host?.State;

    /// <summary>What is practised; null while there is no session.</summary>
    public PlayableScenario? Playable { get; private set; }

    /// <summary>What is practised, in the words of who asks; null while there is no session.</summary>
    public Scenario? Local => Playable?.In(Language.Current);

    /// <summary>Goes on with the session of today, or begins one on the scenario that the program was started with.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (await store.Sessions.UnfinishedAsync(cancellationToken) is { } unfinished
            && await store.Sessions.ReadAsync(unfinished, cancellationToken) is { } recorded)
        {
            var fits = doors.Scenario is null || doors.Scenario == recorded.Session.Scenario.Value;
            if (fits && time.GetUtcNow() < recorded.Session.OpenedAt + Recent
                && await shelf.OfContentAsync(recorded.Session.ContentHash, cancellationToken) is { } playable)
            {
                Take(SessionHost.Resume(recorded, playable.Scenario, store.Sessions, time), playable);
                return;
            }
        }

        if (doors.Scenario is { } scenario && shelf.Find(scenario) is { } chosen)
        {
            await OpenAsync(chosen, cancellationToken);
        }
    }

    /// <summary>Opens a session on a scenario; nothing where there is one that is not closed.</summary>
    public async Task OpenAsync(PlayableScenario playable, CancellationToken cancellationToken)
    {
        await _opening.WaitAsync(cancellationToken);
        try
        {
            if (State is { Phase: not SessionPhase.Closed })
            {
                return;
            }

            await doors.ReopenAsync(cancellationToken);
            await shelf.ArchiveAsync(playable, cancellationToken);
            var now = time.GetUtcNow();
            var session = new NewSession(
                SessionId.New(now), playable.Scenario.Id, playable.ContentHash, Facilitator, now);
            var before = Host;
            Take(await SessionHost.OpenAsync(session, playable.Scenario, store.Sessions, time, cancellationToken), playable);
            await (before?.DisposeAsync() ?? ValueTask.CompletedTask);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>Who a guest is in the session.</summary>
    public static PersonId PersonOf(Guest guest) =>
        guest.Role is DoorRole.Owner or DoorRole.Facilitator ? Facilitator : new PersonId(guest.Id);

    /// <summary>The person of a guest, who comes in where this is the first time; null while there is no session.</summary>
    public async Task<Person?> PersonAsync(Guest guest, CancellationToken cancellationToken)
    {
        if (Host is not { } host)
        {
            return null;
        }

        var id = PersonOf(guest);
        if (!host.State.People.ContainsKey(id))
        {
            await host.SubmitAsync(id, new SessionCommand.Join(RoleOf(guest.Role), null), cancellationToken);
        }

        return host.State.People.GetValueOrDefault(id);
    }

    /// <summary>Asks for something in a guest's name, at the doors as well where a role changes.</summary>
    public async Task<Refusal?> SubmitAsync(Guest guest, SessionCommand command, CancellationToken cancellationToken)
    {
        if (Host is not { } host || await PersonAsync(guest, cancellationToken) is not { } person)
        {
            return SessionRefusals.NoSuchPerson;
        }

        var refusal = await host.SubmitAsync(person.Id, command, cancellationToken);
        if (refusal is null && command is SessionCommand.GiveRole or SessionCommand.HandOn)
        {
            await FollowRolesAsync(host.State, cancellationToken);
        }

        if (refusal is null && host.State.Phase == SessionPhase.Closed)
        {
            // At the end, and where a learner thinks better of it afterwards.
            await EraseWhatNobodyKeepsAsync(host.State.Session.Id, cancellationToken);
            await doors.CloseAsync(cancellationToken);
        }

        return refusal;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await (Host?.DisposeAsync() ?? ValueTask.CompletedTask);
        _opening.Dispose();
    }

    /// <summary>Erases the session with all that was written in it, once it is closed.</summary>
    /// <returns>Whether it was.</returns>
    public async Task<bool> EraseAsync(CancellationToken cancellationToken)
    {
        if (State is not { Phase: SessionPhase.Closed } state)
        {
            return false;
        }

        var host = Interlocked.Exchange(ref _host, null);
        await (host?.DisposeAsync() ?? ValueTask.CompletedTask);
        return await store.Sessions.EraseAsync(state.Session.Id, cancellationToken);
    }

    /// <summary>The runs that no learner keeps or shares, and the profiles that were made for them alone.</summary>
    private async Task EraseWhatNobodyKeepsAsync(SessionId session, CancellationToken cancellationToken)
    {
        foreach (var erased in await store.Sessions.EraseRunsAsync(session, cancellationToken))
        {
            await runs.DropAsync(erased);
        }

        foreach (var profile in doors.Guests.Select(guest => guest.Profile).OfType<string>())
        {
            var left = await store.Runs.ListAsync(RunFilter.All with { Profile = profile }, 1, cancellationToken);
            if (left.Count == 0)
            {
                await store.Erasure.EraseAsync(profile, cancellationToken);
            }
        }
    }

    /// <summary>Whoever is a learner now needs a learner's door, and the other way round.</summary>
    private async Task FollowRolesAsync(SessionState state, CancellationToken cancellationToken)
    {
        foreach (var guest in doors.Guests.Where(guest => guest.Role is not (DoorRole.Owner or DoorRole.Facilitator)))
        {
            if (state.People.TryGetValue(PersonOf(guest), out var person) && DoorOf(person.Role) != guest.Role)
            {
                await doors.Book.ChangeRoleAsync(guest.Id, DoorOf(person.Role), cancellationToken);
            }
        }
    }

    private void Take(SessionHost host, PlayableScenario playable)
    {
        Playable = playable;
        Volatile.Write(ref _host, host);
    }

    private static SessionRole RoleOf(DoorRole role) => role switch
    {
        DoorRole.Learner => SessionRole.Learner,
        DoorRole.Observer => SessionRole.Observer,
        _ => SessionRole.Participant,
    };

    private static DoorRole DoorOf(SessionRole role) => role switch
    {
        SessionRole.Learner => DoorRole.Learner,
        SessionRole.Observer => DoorRole.Observer,
        _ => DoorRole.Participant,
    };
}
