// vrtraining graph: a scenario as a picture.
using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Exports;
using VRTraining.Exports.Cohorts;
using VRTraining.Learning.Estimation;
using VRTraining.Scenarios.Graph;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining graph</c>.</summary>
internal sealed class GraphCommand(Desk desk)
{
    private static readonly string[] Formats = ["html", "svg", "mermaid", "dot"];

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var scenario = new Argument<string>("scenario") { Description = "The scenario's folder, file or id" };
        var format = new Option<string>("--format")
        {
            Description = "html (with zoom and search), svg, mermaid or dot",
            DefaultValueFactory = _ => "mermaid",
        };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = "The file to write (else it is printed)", HelpName = "file" };
        var command = new Command("graph", "Draw a scenario: setbacks, best path, what plans cover, what learners chose")
        {
            scenario, format, output,
        };
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new GraphCommand(desk).RunAsync(
            parsed.GetRequiredValue(scenario), parsed.GetRequiredValue(format), parsed.GetValue(output), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string scenario, string format, string? output, CancellationToken cancellationToken)
    {
        var found = Scripts.Find(desk.Library, scenario);
        var script = Scripts.Read(found, scenario).Scenario;
        var map = ScriptMap.Of(script);
        var marks = await MarksAsync(found, script, cancellationToken);
        var text = format switch
        {
            "html" => MapPicture.Page(map, marks),
            "svg" => MapPicture.Svg(map, marks),
            "dot" => MapTexts.Dot(map, marks),
            _ => MapTexts.Mermaid(map, marks),
        };
        if (output is null)
        {
            desk.WriteLine(text.TrimEnd('\n'));
            return ExitCode.Fine;
        }

        if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(output))))
        {
            throw CannotException.Usage($"There is no folder for '{output}'.");
        }

        await WholeFile.WriteAsync(output, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).AsTask());
        desk.Note($"{output} written.");
        return ExitCode.Fine;
    }

    private async Task<MapMarks> MarksAsync(FoundScenario found, Scenario script, CancellationToken cancellationToken)
    {
        var engine = new Engine(script);
        var coverage = new PlanCoverage(engine);
        var plans = found.Plans();
        foreach (var plan in plans)
        {
            if (PlanReader.ReadFile(plan, script).Plan is { } read)
            {
                coverage.Add(read);
            }
        }

        return MapMarks.BestPathOf(engine) with
        {
            NodeVisits = plans.Count > 0 ? coverage.Nodes : null,
            ChoiceVisits = plans.Count > 0 ? coverage.Choices : null,
            Figures = await FiguresAsync(script, cancellationToken),
        };
    }

    /// <summary>
    /// What learners chose first, where there is a database at all: drawing makes none. Only what five learners or more
    /// stand behind is shown.
    /// </summary>
    private async Task<ImmutableDictionary<NodeId, MomentFigures>> FiguresAsync(
        Scenario script, CancellationToken cancellationToken)
    {
        var figures = ImmutableDictionary.CreateBuilder<NodeId, MomentFigures>();
        if (!File.Exists(Path.Combine(desk.Data.Path, SqliteStore.FileName)))
        {
            return figures.ToImmutable();
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        await LookNote.AtAsync(desk, store, "graph", null, cancellationToken);
        var cohort = new CohortFold(script);
        await foreach (var run in store.Runs.ReadAllAsync(RunFilter.All with { Scenario = script.Id }, cancellationToken))
        {
            if (run.Header.Run.Version == script.Version)
            {
                cohort.Add(new ExportedRun(run, script));
            }
        }

        foreach (var item in ItemFigures.Of(cohort.Count()))
        {
            figures.Add(item.Node, FiguresOf(item));
        }

        return figures.ToImmutable();
    }

    private static MomentFigures FiguresOf(ItemFigures item)
    {
        MapShare Share(int learners)
        {
            var interval = WilsonInterval.Of(learners, item.Learners);
            return new MapShare(learners, learners / (double)item.Learners, interval.Low, interval.High);
        }

        var best = item.Choices.Where(figure => figure.Choice.Quality == Quality.Best).Select(figure => figure.Learners).ToList();
        return new MomentFigures(
            item.Learners,
            item.Choices.ToImmutableDictionary(
                figure => figure.Choice.Id, figure => figure.Learners is { } took ? Share(took) : (MapShare?)null),
            best.Count > 0 && best.All(took => took is not null) ? Share(best.Sum(took => took!.Value)) : null,
            item.Discrimination is { } difference ? new MapShare(0, difference.Value, difference.Low, difference.High) : null);
    }
}
