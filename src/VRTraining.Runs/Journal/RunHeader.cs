// What is known of a run before its first input.
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Journal;

/// <summary>What a run is begun with.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Profile">The code of the learner's profile.</param>
/// <param name="Scenario">The scenario played.</param>
/// <param name="Version">Its version.</param>
/// <param name="ContentHash">SHA-256 of its file, 64 lower-case hexadecimal digits.</param>
/// <param name="Seed">Decides every chance.</param>
/// <param name="StartedAt">UTC, in whole milliseconds.</param>
public sealed record NewRun(
    RunId Id,
    string Profile,
    ScenarioId Scenario,
    string Version,
    string ContentHash,
    ulong Seed,
    DateTimeOffset StartedAt)
{
    /// <summary>UTC, in whole milliseconds: what is finer is cut off, so that every journal gives back what it got.</summary>
    public DateTimeOffset StartedAt { get; init; } = Utc.WholeMilliseconds(StartedAt);
}

/// <summary>A run that the journal has.</summary>
/// <param name="Run">What it was begun with.</param>
/// <param name="Number">The nth run of this scenario by this profile, from 1.</param>
public sealed record RunHeader(NewRun Run, int Number);
