// Tries a plan in three ways, with a real seat and a real database in a folder of its own.
using VRTraining.Cli.Play;
using VRTraining.Cli.Stores;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Runs.Recovery;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;

namespace VRTraining.Cli.Trials;

/// <summary>What came of trying a plan.</summary>
/// <param name="Failure">The first thing that is not as it should be, with its place; null where all is.</param>
/// <param name="Inputs">How many inputs were taken.</param>
/// <param name="Visited">The nodes that were entered.</param>
internal sealed record TrialResult(string? Failure, int Inputs, IReadOnlySet<NodeId> Visited);

/// <summary>
/// Tries the plans of one script: live, replayed from the journal, and with the run put away and taken up again after
/// every input. All three must give the same events.
/// </summary>
internal sealed class PlanTrial : IAsyncDisposable
{
    private readonly ReadyScript _script;
    private readonly Engine _engine;
    private readonly TimeProvider _clock;
    private readonly string _folder;
    private readonly SqliteStore _store;
    private readonly string _profile;

    private PlanTrial(ReadyScript script, TimeProvider clock, string folder, SqliteStore store, string profile)
    {
        (_script, _clock, _folder, _store, _profile) = (script, clock, folder, store, profile);
        _engine = new Engine(script.Scenario);
    }

    /// <summary>Prepares a database in a temporary folder, which disposing removes.</summary>
    public static async Task<PlanTrial> OpenAsync(ReadyScript script, TimeProvider clock, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("vrtraining-test-").FullName;
        var store = await SqliteStore.OpenAsync(folder, clock, cancellationToken);
        await store.Scenarios.KeepAsync(script.Kept(), cancellationToken);
        return new PlanTrial(
            script, clock, folder, store, (await store.Profiles.CurrentAsync(cancellationToken)).Code);
    }

    /// <summary>Tries a plan.</summary>
    public async Task<TrialResult> RunAsync(string file, CancellationToken cancellationToken)
    {
        var read = PlanReader.ReadFile(file, _script.Scenario);
        if (read.Plan is not { } plan)
        {
            return new TrialResult(read.Diagnostics[0].ToString(), 0, new HashSet<NodeId>());
        }

        var (failure, live) = await LiveAsync(plan, cancellationToken);
        var events = live.Entries.SelectMany(entry => entry.Events).ToList();
        failure ??= Replay.Verify(_engine, live) is { } difference ? $"{file}: replayed, {difference}" : null;
        if (failure is null && Difference(events, await RestoredAsync(live, cancellationToken)) is { } number)
        {
            failure = $"{file}: restored after every input, it differs from event {number} on.";
        }

        return new TrialResult(
            failure,
            live.Entries.Count,
            events.Select(happened => happened.Event).OfType<RunEvent.NodeEntered>().Select(entered => entered.Node).ToHashSet());
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<(string? Failure, RecordedRun Run)> LiveAsync(Plan plan, CancellationToken cancellationToken)
    {
        var shown = new List<StampedEvent>();
        await using var host = await RunHost.BeginAsync(
            _engine, NewRun(plan.Seed), _store, _clock, RunPace.Scripted, cancellationToken);
        var failed = await new SeatedPlan(host, plan, happened => shown.Add(happened.Stamped)).PlayAsync([], cancellationToken);
        var recorded = await _store.ReadAsync(host.Run.Run.Id, cancellationToken);
        var failure = failed?.ToString();
        if (failure is null && Difference(recorded!.Entries.SelectMany(entry => entry.Events), shown) is { } number)
        {
            failure = $"{plan.File}: the journal differs from what was shown from event {number} on.";
        }

        return (failure, recorded!);
    }

    private async Task<IEnumerable<StampedEvent>> RestoredAsync(RecordedRun live, CancellationToken cancellationToken)
    {
        var run = NewRun(live.Header.Run.Seed);
        await _store.BeginAsync(run, cancellationToken);
        foreach (var entry in live.Entries)
        {
            var saved = await _store.ReadAsync(run.Id, cancellationToken);
            await using var host = RunHost.Resume(_engine, saved!, _store, _clock, RunPace.Scripted);
            await using var seat = host.Seat(entry.Input.By);
            await seat.SubmitAsync(entry.Input, cancellationToken);
        }

        return (await _store.ReadAsync(run.Id, cancellationToken))!.Entries.SelectMany(entry => entry.Events);
    }

    private NewRun NewRun(ulong seed)
    {
        var now = _clock.GetUtcNow();
        return new NewRun(
            RunId.New(now), _profile, _script.Scenario.Id, _script.Scenario.Version, _script.ContentHash, seed, now);
    }

    /// <summary>The number of the first event that differs, from 1; null where none does.</summary>
    private static int? Difference(IEnumerable<StampedEvent> expected, IEnumerable<StampedEvent> found)
    {
        using var left = expected.GetEnumerator();
        using var right = found.GetEnumerator();
        for (var number = 1; ; number++)
        {
            var (more, too) = (left.MoveNext(), right.MoveNext());
            if (more != too || (more && left.Current != right.Current))
            {
                return number;
            }

            if (!more)
            {
                return null;
            }
        }
    }
}
