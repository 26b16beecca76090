// Runs with the very scripts that explain them, each script read once.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Exports;
using VRTraining.Runs.Journal;
using VRTraining.Storage;

namespace VRTraining.Cli.Stores;

/// <summary>Puts runs together with the scripts they were played with.</summary>
internal sealed class ExplainedRuns(SqliteStore store)
{
    private readonly Dictionary<string, ReadyScript> _scripts = [];

    /// <summary>A run with its script and what could be reached in it.</summary>
    /// <exception cref="CannotException">The script is not kept, or cannot be read any more.</exception>
    public async Task<ExportedRun> OfAsync(RecordedRun run, CancellationToken cancellationToken)
    {
        var hash = run.Header.Run.ContentHash;
        if (!_scripts.TryGetValue(hash, out var script))
        {
            script = await ArchivedScript.AsPlayedAsync(store, run.Header.Run, null, cancellationToken);
            _scripts.Add(hash, script);
        }

        return new ExportedRun(run, script.Scenario) { Bounds = script.Bounds };
    }

    /// <summary>The same, or null where the script is not kept or cannot be read any more.</summary>
    public async Task<ExportedRun?> ExplainAsync(RecordedRun run, CancellationToken cancellationToken)
    {
        try
        {
            return await OfAsync(run, cancellationToken);
        }
        catch (CannotException)
        {
            return null;
        }
    }
}
