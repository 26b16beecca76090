// The runs that are being played at this desktop, each with its one host.
using System.Collections.Concurrent;
using System.Security.Cryptography;
using VRTraining.Host.Delivery;
using VRTraining.Host.Desktop;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Plays;

/// <summary>Begins, opens and keeps the runs of this desktop.</summary>
internal sealed class LiveRuns(SqliteStore store, ScenarioShelf shelf, DesktopOptions options) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<RunId, LiveRun> _open = new();
    private readonly ConcurrentDictionary<string, MemoryJournal> _memories = new();
    private readonly SemaphoreSlim _opening = new(1, 1);

    /// <summary>The store, which keeps with the end of each run what is to be told to record stores.</summary>
    private readonly IJournal _kept = new RunTelling(store, shelf.ExplainAsync).Journal;

    /// <summary>Is told of each run before anybody plays it: a session takes in those of its learners.</summary>
    public Func<LiveRun, Task>? Opening { get; set; }

    /// <summary>The runs that are played now, the longest first.</summary>
    public IReadOnlyList<LiveRun> Open => [.. _open.Values.OrderBy(run => run.Host.Run.Run.StartedAt)];

    /// <summary>Where the runs of a visitor are kept.</summary>
    public IJournal JournalOf(Visitor visitor) => visitor.LeavesNoTrace
        ? _memories.GetOrAdd(visitor.Profile, _ => new MemoryJournal())
        : _kept;

    /// <summary>Begins a run.</summary>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    public async Task<LiveRun> BeginAsync(
        PlayableScenario playable, Visitor visitor, bool withoutTimers, CancellationToken cancellationToken)
    {
        var live = await PlaceAsync(playable, visitor, cancellationToken);
        await live.Seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        if (withoutTimers)
        {
            await live.Seat.SubmitAsync(new RunInput.TimersOff(RunTime.Zero), cancellationToken);
        }

        return live;
    }

    /// <summary>Makes a run whose scene has not begun.</summary>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    public async Task<LiveRun> PlaceAsync(PlayableScenario playable, Visitor visitor, CancellationToken cancellationToken)
    {
        if (!visitor.LeavesNoTrace)
        {
            await shelf.ArchiveAsync(playable, cancellationToken);
        }

        var now = options.Time.GetUtcNow();
        var run = new NewRun(
            RunId.New(now),
            visitor.Profile,
            playable.Scenario.Id,
            playable.Scenario.Version,
            playable.ContentHash,
            options.Seed ?? BitConverter.ToUInt64(RandomNumberGenerator.GetBytes(8)),
            now);
        var journal = JournalOf(visitor);

        // A console hears of the run while it is taken in, and asks for it at once: it is not to get a host of its own.
        await _opening.WaitAsync(cancellationToken);
        try
        {
            var host = await RunHost.BeginAsync(playable.Engine, run, journal, options.Time, RunPace.Live, cancellationToken);
            var live = new LiveRun(host, playable, journal);
            await (Opening?.Invoke(live) ?? Task.CompletedTask);
            return _open[run.Id] = live;
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>A run of this visitor, resumed where nobody plays it yet; null where there is no such run.</summary>
    /// <param name="id">The run.</param>
    /// <param name="visitor">Whose it must be.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="starts">Whether a scene that has not begun begins; a head begins it after its prebrief.</param>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    public async Task<LiveRun?> OpenAsync(
        RunId id, Visitor visitor, CancellationToken cancellationToken, bool starts = true)
    {
        if (_open.TryGetValue(id, out var open))
        {
            return open.Host.Run.Run.Profile == visitor.Profile ? open : null;
        }

        await _opening.WaitAsync(cancellationToken);
        try
        {
            return _open.TryGetValue(id, out open) && open.Host.Run.Run.Profile == visitor.Profile
                ? open
                : await ResumeAsync(id, visitor, starts, cancellationToken);
        }
        finally
        {
            _opening.Release();
        }
    }

    /// <summary>The runs of this visitor, the newest first.</summary>
    public async Task<IReadOnlyList<RunSummary>> ListAsync(Visitor visitor, CancellationToken cancellationToken) =>
        visitor.LeavesNoTrace
            ? []
            : await store.Runs.ListAsync(RunFilter.All with { Profile = visitor.Profile }, 500, cancellationToken);

    /// <summary>Stops the host of a run that is over or out of step; the next who opens it gets it from the journal.</summary>
    public async Task DropAsync(RunId id)
    {
        if (_open.TryRemove(id, out var run))
        {
            await run.DisposeAsync();
        }
    }

    /// <summary>Stops the hosts of this visitor's runs, and forgets what was only in memory.</summary>
    public async Task CloseAsync(Visitor visitor)
    {
        foreach (var (id, run) in _open.Where(pair => pair.Value.Host.Run.Run.Profile == visitor.Profile).ToList())
        {
            _open.TryRemove(id, out _);
            await run.DisposeAsync();
        }

        _memories.TryRemove(visitor.Profile, out _);
    }

    /// <summary>Stops the hosts; every run can be resumed.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var run in _open.Values)
        {
            await run.DisposeAsync();
        }

        _opening.Dispose();
    }

    private async Task<LiveRun?> ResumeAsync(RunId id, Visitor visitor, bool starts, CancellationToken cancellationToken)
    {
        var journal = JournalOf(visitor);
        var recorded = await journal.ReadAsync(id, cancellationToken);
        if (recorded is null || recorded.Header.Run.Profile != visitor.Profile
            || await shelf.OfContentAsync(recorded.Header.Run.ContentHash, cancellationToken) is not { } playable)
        {
            return null;
        }

        var host = RunHost.Resume(playable.Engine, recorded, journal, options.Time, RunPace.Live);
        var live = new LiveRun(host, playable, journal);
        await (Opening?.Invoke(live) ?? Task.CompletedTask);

        // Between the last entry and its start a host can die: then the scene has not begun yet.
        if (starts && host.State.Status == RunStatus.NotStarted)
        {
            await live.Seat.SubmitAsync(new RunInput.Start(RunTime.Zero), cancellationToken);
        }

        return _open[id] = live;
    }
}
