// A run as lists show it, to people and to programs.
using System.Globalization;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Stores;

/// <summary>A run as lists show it.</summary>
internal sealed record ShownRun(
    string Run,
    string Profile,
    ScenarioId Scenario,
    string Version,
    string Title,
    int Number,
    ulong Seed,
    DateTimeOffset StartedAt,
    DateTimeOffset ChangedAt,
    RunStatus Status,
    long PlayedMilliseconds,
    int Attempts,
    int Setbacks,
    bool Assisted,
    EndingId? Ending,
    Outcome? Outcome,
    bool? Success)
{
    /// <summary>The run of a list.</summary>
    public static ShownRun Of(RunSummary summary)
    {
        var (run, standing) = (summary.Header.Run, summary.Standing);
        return new ShownRun(
            run.Id.ToString(),
            run.Profile,
            run.Scenario,
            run.Version,
            summary.Title,
            summary.Header.Number,
            run.Seed,
            run.StartedAt,
            summary.ChangedAt,
            standing.Status,
            standing.Now.Milliseconds,
            standing.Attempts,
            standing.Setbacks,
            standing.Assisted,
            standing.Ending,
            standing.Outcome,
            standing.Success);
    }

    /// <summary>What to type to see it.</summary>
    public string Name => Run[^8..];

    /// <summary>Everything that matters, in words.</summary>
    public string Words(TimeZoneInfo zone)
    {
        var when = TimeZoneInfo.ConvertTime(StartedAt, zone).ToString("d MMM yyyy HH:mm", CultureInfo.InvariantCulture);
        var attempts = Attempts == 1 ? "" : $" · {Attempts} attempts";
        return $"{Title} · {when} · {Standing}{attempts}{(Assisted ? " · assisted" : "")}";
    }

    private string Standing => (Status, Outcome, Success) switch
    {
        (RunStatus.Left, _, _) => "left",
        (RunStatus.Completed, { } outcome, true) => $"{Went(outcome)}, every skill shown",
        (RunStatus.Completed, { } outcome, _) => Went(outcome),
        (RunStatus.AtEnding, { } outcome, _) => $"{Went(outcome)}, not debriefed yet",
        _ => "unfinished, can go on",
    };

    private static string Went(Outcome outcome) => outcome switch
    {
        Simulation.Script.Outcome.Good => "went well",
        Simulation.Script.Outcome.Mixed => "something reached, something left open",
        Simulation.Script.Outcome.Poor => "did not work this time",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
