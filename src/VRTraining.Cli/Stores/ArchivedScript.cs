// The script as it was when a run was played.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Reading;
using VRTraining.Storage;
using VRTraining.Storage.Scenarios;

namespace VRTraining.Cli.Stores;

/// <summary>The script as it was when a run was played.</summary>
internal static class ArchivedScript
{
    /// <summary>What the store keeps of a script.</summary>
    public static KeptScenario Kept(this ReadyScript script) => new(
        script.ContentHash, script.Scenario.Id, script.Scenario.Version, script.Scenario.Title, script.Json);

    /// <summary>The script of a run: the present one where it has not changed since, else the one that was kept.</summary>
    public static async Task<ReadyScript> AsPlayedAsync(
        SqliteStore store, NewRun run, ReadyScript? present, CancellationToken cancellationToken)
    {
        if (present?.ContentHash == run.ContentHash)
        {
            return present;
        }

        var kept = await store.Scenarios.GetAsync(run.ContentHash, cancellationToken)
            ?? throw new CannotException(
                $"The script of run {RunName.Short(run.Id)} is not kept here, so it cannot be explained.");
        return ScenarioReader.Read($"{run.Scenario}@{run.Version}", kept.Json).Scenario is { } scenario
            ? new ReadyScript(present?.Named ?? run.Scenario.Value, scenario, run.ContentHash, kept.Json)
            : throw new CannotException(
                $"The script of run {RunName.Short(run.Id)} cannot be read by this version of VRTraining. "
                    + "Its journal is kept.");
    }
}
