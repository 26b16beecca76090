// vrtraining export xapi: statements in a file.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Xapi;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export xapi</c>.</summary>
internal sealed class ExportXapiCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = ExportCommand.File();
        var selection = new SelectionOptions();
        var command = new Command("xapi", "Write xAPI statements of runs that are over, as one JSON array") { file };
        selection.AddTo(command);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportXapiCommand(desk).RunAsync(
            parsed.GetRequiredValue(file), selection.Of(parsed), cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string file, RunSelection selection, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, selection, cancellationToken);
        var export = new WrittenExport(desk, store, "xapi", runs.Filter.Profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, runs.Count, (stream, progress) => XapiExport.WriteAsync(
            runs.ReadAsync(cancellationToken), XapiActors.ByCode, stream, progress, cancellationToken));
        return ExitCode.Fine;
    }
}
