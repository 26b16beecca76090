// vrtraining export gradebook: grades as learning platforms import them.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Csv;
using VRTraining.Exports.Gradebook;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export gradebook</c>.</summary>
internal sealed class ExportGradebookCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = ExportCommand.File();
        var raw = new Option<bool>("--raw") { Description = "For programs: text as it is, no byte order mark" };
        var grade = new Option<GradePolicy>("--grade")
        {
            Description = "Which completed run counts: best, first, last or mean",
            HelpName = "which",
            CustomParser = result =>
            {
                if (!Enum.TryParse<GradePolicy>(result.Tokens[0].Value, ignoreCase: true, out var policy))
                {
                    result.AddError($"'{result.Tokens[0].Value}' is not best, first, last or mean.");
                }

                return policy;
            },
        };
        var language = ReportLanguage.Option();
        var selection = new SelectionOptions();
        var command = new Command("gradebook", "Write grades from 0 to 100 for a learning platform") { file, grade, raw, language };
        selection.AddTo(command, withPolicy: false);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportGradebookCommand(desk).RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(grade),
            parsed.GetValue(raw),
            selection.Of(parsed, withPolicy: false),
            parsed.GetValue(language),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        string file, GradePolicy grade, bool raw, RunSelection selection, string? tag, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, selection, cancellationToken);
        var language = await ReportLanguage.OfAsync(store, runs.Filter.Profile, tag, cancellationToken);
        var tell = ReportLanguage.TellIn(language, desk);
        var export = new WrittenExport(desk, store, "gradebook", runs.Filter.Profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, runs.Count, async (stream, progress) =>
        {
            language.Use();
            await GradebookExport.WriteAsync(
                runs.ReadAsync(cancellationToken).Select(tell),
                Who,
                grade,
                stream,
                raw ? CsvOptions.ForMachines : CsvOptions.ForSpreadsheets,
                progress,
                cancellationToken);
        });
        return ExitCode.Fine;
    }

    private GradedLearner Who(string profile)
    {
        var person = desk.PersonOf(profile);
        return new GradedLearner(person?.Email ?? "", person?.IdNumber ?? profile);
    }
}
