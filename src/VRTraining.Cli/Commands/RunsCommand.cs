// vrtraining runs: look back at what was played.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining runs</c>.</summary>
internal sealed class RunsCommand(Desk desk)
{
    /// <summary>More runs than anybody reads in a terminal.</summary>
    private const int Most = 1000;

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenario = new Argument<string?>("scenario")
        {
            Description = "Only runs of this scenario",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var profile = new Option<string?>("--profile") { Description = "Of another profile", HelpName = "code" };
        var all = new Option<bool>("--all") { Description = "Of all profiles in this data folder" };
        var command = new Command("runs", "List your runs, the newest first") { scenario, profile, all };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new RunsCommand(desk).RunAsync(
            parsed.GetValue(scenario), parsed.GetValue(profile), parsed.GetValue(all), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string? scenario, string? profile, bool all, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var filter = new RunFilter
        {
            Profile = all ? null : await Learners.OfAsync(store, profile, cancellationToken),
            Scenario = scenario is null ? null : new ScenarioId(scenario),
        };
        await LookNote.AtAsync(desk, store, "runs", filter.Profile, cancellationToken);
        var runs = await store.Runs.ListAsync(filter, Most, cancellationToken);
        if (runs.Count == 0)
        {
            desk.Note(scenario is null
                ? "There are no runs yet. 'vrtraining play' begins one."
                : $"There are no runs of '{scenario}'. 'vrtraining runs' lists those of every scenario.");
        }

        var page = desk.NewPage();
        foreach (var run in runs.Select(ShownRun.Of))
        {
            if (desk.Json)
            {
                desk.WriteLine(ModelJson.Line(run));
            }
            else
            {
                var whose = all ? $"{run.Profile} · " : "";
                page.Write(run.Name + "  ", Look.Key, whose + run.Words(desk.Clock.LocalTimeZone));
            }
        }

        return ExitCode.Fine;
    }
}
