// Composes what runs have to tell to record stores: only those of learners who share.
using VRTraining.Exports;
using VRTraining.Exports.Xapi;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Outbox;
using VRTraining.Storage;

namespace VRTraining.Host.Delivery;

/// <summary>Composes the statements of runs for every record store, where the learner shares their runs.</summary>
/// <param name="store">Where runs and queues are kept.</param>
/// <param name="explain">A run with the very script that it was played with; null where that is not kept.</param>
public sealed class RunTelling(SqliteStore store, Func<RecordedRun, CancellationToken, Task<ExportedRun?>> explain)
{
    /// <summary>The store, which keeps with the end of each run what the run has to tell.</summary>
    public IJournal Journal { get; } = new TellingJournal(
        store, (run, cancellationToken) => ComposeAsync(store, explain, run, null, cancellationToken));

    /// <summary>Queues the runs that were played before a record store was added or before their learner shared them.</summary>
    /// <returns>How many statements are new.</returns>
    public async Task<int> CatchUpAsync(string recordStore, CancellationToken cancellationToken)
    {
        var queued = 0;
        foreach (var id in await store.Outbox.NotQueuedAsync(recordStore, cancellationToken))
        {
            if (await store.ReadAsync(id, cancellationToken) is { } run)
            {
                var items = await ComposeAsync(store, explain, run, recordStore, cancellationToken);
                queued += await store.Outbox.QueueAsync(id, items, cancellationToken);
            }
        }

        return queued;
    }

    private static async Task<IReadOnlyList<OutboxItem>> ComposeAsync(
        SqliteStore store,
        Func<RecordedRun, CancellationToken, Task<ExportedRun?>> explain,
        RecordedRun run,
        string? only,
        CancellationToken cancellationToken)
    {
        var names = only is null ? await store.Outbox.NamesAsync(run.Header.Run.Profile, cancellationToken) : [only];
        if (names.Count == 0 || await explain(run, cancellationToken) is not { } exported)
        {
            return [];
        }

        try
        {
            var statements = XapiExport.Of(exported, XapiActors.ByCode);
            return [.. names.SelectMany(name => statements.Select(statement => new OutboxItem(name, statement.Id, statement.Body)))];
        }
        catch (ArgumentException)
        {
            // The end of a run is kept whatever can be told of it; the next catching up tries again.
            return [];
        }
    }
}
