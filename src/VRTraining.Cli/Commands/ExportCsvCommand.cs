// vrtraining export csv: the tables of runs, choices and skills.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Csv;
using VRTraining.Simulation.Script;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export csv</c>.</summary>
internal sealed class ExportCsvCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var folder = new Option<string>("--out") { Description = "The folder for the tables", HelpName = "folder", Required = true };
        var raw = new Option<bool>("--raw") { Description = "For programs: text as it is, no byte order mark" };
        var columns = ColumnsOption.Option();
        var selection = new SelectionOptions();
        var command = new Command("csv", "Write the tables runs.csv, choices.csv and skills.csv") { folder, raw, columns };
        selection.AddTo(command);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportCsvCommand(desk).RunAsync(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(raw),
            ColumnsOption.Of(parsed.GetValue(columns)),
            selection.Of(parsed),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(
        string folder, bool raw, string[]? columns, RunSelection selection, CancellationToken cancellationToken)
    {
        if (File.Exists(folder))
        {
            throw CannotException.Usage($"'{folder}' is a file. Name a folder: there are three tables.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, selection, cancellationToken);
        Directory.CreateDirectory(folder);
        var export = new WrittenExport(desk, store, "csv", runs.Filter.Profile);
        await export.BeginAsync(folder, cancellationToken);
        var options = raw ? CsvOptions.ForMachines : CsvOptions.ForSpreadsheets;
        foreach (var (table, own) in CsvExport.TablesWith(columns))
        {
            await export.FileAsync(Path.Combine(folder, $"{Spelling.Of(table)}.csv"), runs.Count, (stream, progress) =>
                CsvExport.WriteAsync(
                    table, runs.ReadAsync(cancellationToken), stream, options with { Columns = own }, progress, cancellationToken));
        }

        return ExitCode.Fine;
    }
}
