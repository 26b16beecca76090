// vrtraining export html: a report to read and to print, of a run or of a group.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Html;
using VRTraining.Storage;
using static VRTraining.Languages.Words;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export html</c>.</summary>
internal sealed class ExportHtmlCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = ExportCommand.File();
        var run = new Option<string>("--run")
        {
            Description = "The run: what 'runs' lists it as, its id, or 'last'",
            HelpName = "run",
            DefaultValueFactory = _ => FoundRun.Last,
        };
        var language = ReportLanguage.Option();
        var selection = new SelectionOptions();
        var command = new Command("html", "Write a report in one file: of a run, or with --all of everyone together")
        {
            file, run, language,
        };
        selection.AddTo(command, withPolicy: false);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk =>
            selection.Of(parsed, withPolicy: false) is { All: true } everyone
                ? new ExportHtmlCommand(desk).CohortAsync(
                    parsed.GetRequiredValue(file), everyone, parsed.GetValue(language), cancellationToken)
                : new ExportHtmlCommand(desk).RunAsync(
                    parsed.GetRequiredValue(file), parsed.GetRequiredValue(run), parsed.GetValue(language), cancellationToken)));
        return command;
    }

    /// <summary>The report of a run.</summary>
    public async Task<int> RunAsync(string file, string named, string? tag, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var run = await FoundRun.ExportedAsync(store, named, cancellationToken);
        var profile = run.Recorded.Header.Run.Profile;
        var language = await ReportLanguage.OfAsync(store, profile, tag, cancellationToken);
        var tell = ReportLanguage.TellIn(language, desk);
        var export = new WrittenExport(desk, store, "html", profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, 1, async (stream, progress) =>
        {
            language.Use();
            await RunReport.WriteAsync(tell(run), desk.NameOf(profile) ?? profile, stream, cancellationToken);
            progress.Report(1);
        });
        return ExitCode.Fine;
    }

    /// <summary>The report of everyone together.</summary>
    public async Task<int> CohortAsync(string file, RunSelection selection, string? tag, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var language = await ReportLanguage.OfAsync(store, null, tag, cancellationToken);
        var tell = ReportLanguage.TellIn(language, desk);

        // Days choose among the fives, they do not make them: the runs of other days are needed to count by fives.
        var days = await selection.FilterAsync(desk, store, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, selection with { From = null, Until = null }, cancellationToken);
        var export = new WrittenExport(desk, store, "html", null);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, runs.Count, async (stream, progress) =>
        {
            language.Use();
            await CohortReport.WriteAsync(
                runs.ReadAsync(cancellationToken).Select(tell),
                run => run.Recorded.Header.Run.StartedAt is var at && !(at < days.From || at >= days.Until),
                Title(selection),
                stream,
                progress,
                cancellationToken);
        });
        return ExitCode.Fine;
    }

    private static string Title(RunSelection selection) => (selection.From, selection.Until) switch
    {
        ({ } from, { } until) => Say("All learners, {0:d} to {1:d}", from, until),
        ({ } from, null) => Say("All learners, from {0:d}", from),
        (null, { } until) => Say("All learners, until {0:d}", until),
        _ => Say("All learners"),
    };
}
