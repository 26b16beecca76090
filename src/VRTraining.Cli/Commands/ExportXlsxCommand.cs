// vrtraining export xlsx: a workbook with typed cells.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Csv;
using VRTraining.Exports.Xlsx;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export xlsx</c>.</summary>
internal sealed class ExportXlsxCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = ExportCommand.File();
        var selection = new SelectionOptions();
        var columns = ColumnsOption.Option();
        var command = new Command("xlsx", "Write a workbook with the sheets runs, choices and skills") { file, columns };
        selection.AddTo(command);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportXlsxCommand(desk).RunAsync(
            parsed.GetRequiredValue(file),
            ColumnsOption.Of(parsed.GetValue(columns)),
            selection.Of(parsed),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string file, string[]? columns, RunSelection selection, CancellationToken cancellationToken)
    {
        // The workbook asks for the runs once a sheet.
        var sheets = CsvExport.TablesWith(columns).Count();
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, selection, cancellationToken);
        var export = new WrittenExport(desk, store, "xlsx", runs.Filter.Profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, runs.Count, (stream, progress) => XlsxExport.WriteAsync(
            () => runs.ReadAsync(cancellationToken), stream, columns, new PerSheet(progress, sheets), cancellationToken));
        return ExitCode.Fine;
    }

    private sealed class PerSheet(IProgress<long> runs, int sheets) : IProgress<long>
    {
        public void Report(long value) => runs.Report(value / sheets);
    }
}
