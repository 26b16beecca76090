// Finds the run that a person means.
using VRTraining.Cli.CommandLine;
using VRTraining.Exports;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Stores;

/// <summary>Finds the run that a person means.</summary>
internal static class FoundRun
{
    /// <summary>The name of the newest run.</summary>
    public const string Last = "last";

    /// <summary>The run that was named.</summary>
    /// <param name="store">Where to look.</param>
    /// <param name="named">What 'runs' lists it as, its id, or <see cref="Last"/>.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CannotException">There is none, or more than one.</exception>
    public static async Task<RunSummary> FindAsync(SqliteStore store, string named, CancellationToken cancellationToken)
    {
        if (named == Last)
        {
            var filter = new RunFilter { Profile = await Learners.OfAsync(store, null, cancellationToken) };
            return await store.Runs.ListAsync(filter, 1, cancellationToken) is [var newest]
                ? newest
                : throw CannotException.Usage("There are no runs yet. 'vrtraining play' begins one.");
        }

        var runs = named.Length == 0 ? [] : await store.Runs.FindByPartAsync(named, cancellationToken);
        return runs.Count switch
        {
            1 => runs[0],
            0 => throw CannotException.Usage($"There is no run '{named}'. 'vrtraining runs' lists them."),
            _ => throw CannotException.Usage($"'{named}' fits {runs.Count} runs or more. Type more of the id."),
        };
    }

    /// <summary>The run that was named, with its journal and script.</summary>
    /// <exception cref="CannotException">There is none, more than one, or it is still being played.</exception>
    public static async Task<ExportedRun> ExportedAsync(SqliteStore store, string named, CancellationToken cancellationToken)
    {
        var summary = await FindAsync(store, named, cancellationToken);
        if (!summary.Standing.IsOver)
        {
            // What colleagues thought and a good answer belong after the scene, not into it.
            throw CannotException.Usage("This run is not over yet; its report comes when the scene is.");
        }

        var recorded = await store.ReadAsync(summary.Header.Run.Id, cancellationToken)
            ?? throw CannotException.Usage($"There is no run '{named}' any more.");
        return await new ExplainedRuns(store).OfAsync(recorded, cancellationToken);
    }
}
