// The runs of a selection, with the scripts that explain them, one in memory at a time.
using System.Runtime.CompilerServices;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Stores;
using VRTraining.Exports;
using VRTraining.Exports.Policies;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Exporting;

/// <summary>The runs of a selection.</summary>
internal sealed class SelectedRuns
{
    private readonly SqliteStore _store;
    private readonly ExplainedRuns _explained;
    private IReadOnlySet<RunId>? _chosen;

    private SelectedRuns(SqliteStore store, RunFilter filter) =>
        (_store, _explained, Filter) = (store, new ExplainedRuns(store), filter);

    /// <summary>The filter of the store.</summary>
    public RunFilter Filter { get; }

    /// <summary>How many runs there are.</summary>
    public int Count { get; private set; }

    /// <summary>Finds out which runs are meant.</summary>
    /// <exception cref="CannotException">There is no such profile.</exception>
    public static async Task<SelectedRuns> OfAsync(
        Desk desk, SqliteStore store, RunSelection selection, CancellationToken cancellationToken)
    {
        var filter = await selection.FilterAsync(desk, store, cancellationToken);
        var runs = new SelectedRuns(store, filter) { Count = await store.Runs.CountAsync(filter, cancellationToken) };
        if (selection.Policy != RunPolicy.All)
        {
            var pick = new PolicyPick(selection.Policy);
            await foreach (var run in runs.ReadAsync(cancellationToken))
            {
                pick.Look(run);
            }

            runs._chosen = pick.Chosen;
            runs.Count = runs._chosen.Count;
        }

        return runs;
    }

    /// <summary>The runs, the oldest first.</summary>
    public async IAsyncEnumerable<ExportedRun> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var run in _store.Runs.ReadAllAsync(Filter, cancellationToken))
        {
            if (_chosen?.Contains(run.Header.Run.Id) != false)
            {
                yield return await _explained.OfAsync(run, cancellationToken);
            }
        }
    }
}
