// Offers to go on with a run that was left.
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Stores;

/// <summary>A run to go on with, and the script as it was when the run began.</summary>
internal sealed record RunToResume(RecordedRun Recorded, ReadyScript Script);

/// <summary>Finds the latest run of a scenario that can go on, and asks whether it should.</summary>
internal sealed class UnfinishedRun(Desk desk, SqliteStore store, string profile)
{
    /// <summary>The run to go on with; null for a new one.</summary>
    /// <param name="script">The scenario as it is now.</param>
    /// <param name="demanded">Whether there must be one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CannotException">One was demanded, and there is none.</exception>
    public async Task<RunToResume?> FindAsync(ReadyScript script, bool demanded, CancellationToken cancellationToken)
    {
        var filter = new RunFilter { Profile = profile, Scenario = script.Scenario.Id, IsOver = false };
        var runs = await store.Runs.ListAsync(filter, 1, cancellationToken);
        if (runs.Count == 0)
        {
            return demanded
                ? throw CannotException.Usage(
                    $"There is no unfinished run of '{script.Named}'. Leave out --resume to begin one.")
                : null;
        }

        if (!demanded && !await WantsToGoOnAsync(runs[0], cancellationToken))
        {
            return null;
        }

        var recorded = await store.ReadAsync(runs[0].Header.Run.Id, cancellationToken);
        var played = await ArchivedScript.AsPlayedAsync(store, runs[0].Header.Run, script, cancellationToken);
        return new RunToResume(recorded!, played);
    }

    private async Task<bool> WantsToGoOnAsync(RunSummary run, CancellationToken cancellationToken)
    {
        if (desk.Input.IsPiped)
        {
            desk.Note("An unfinished run of this scenario is kept; --resume goes on with it. This is a new one.");
            return false;
        }

        var page = desk.NewPage();
        var when = TimeZoneInfo.ConvertTime(run.ChangedAt, desk.Clock.LocalTimeZone);
        page.Gap();
        var left = when.ToString("d MMMM 'at' HH:mm", CultureInfo.InvariantCulture);
        page.Write($"You left a run of “{run.Title}” on {left}.");
        page.Note("Press Enter to go on from there, or n to begin anew.");
        page.Invite("> ", desk.Input);
        var line = await desk.Input.ReadLineAsync(cancellationToken) ?? "n";
        page.Typed(line, desk.Input);
        return !line.Trim().StartsWith('n');
    }
}
