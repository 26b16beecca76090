// vrtraining export jsonl: whole histories, to be read back.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.JsonLines;
using VRTraining.Storage;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export jsonl</c>.</summary>
internal sealed class ExportLinesCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = ExportCommand.File();
        var texts = new Option<bool>("--with-texts") { Description = "With what you wrote in answers, reflections and plans" };
        var selection = new SelectionOptions();
        var command = new Command("jsonl", "Write whole journals as JSON Lines, without loss; 'import jsonl' reads them back")
        {
            file, texts,
        };
        selection.AddTo(command, withPolicy: false);
        command.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportLinesCommand(desk).RunAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(texts),
            selection.Of(parsed, withPolicy: false),
            cancellationToken)));
        return command;
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string file, bool texts, RunSelection selection, CancellationToken cancellationToken)
    {
        if (selection.All && texts)
        {
            throw CannotException.Usage("What others wrote is theirs. Give --with-texts for one profile, or --all without it.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var filter = await selection.FilterAsync(desk, store, cancellationToken);
        var export = new WrittenExport(desk, store, "jsonl", filter.Profile);
        await export.BeginAsync(file, cancellationToken);
        await export.FileAsync(file, await store.Runs.CountAsync(filter, cancellationToken), (stream, progress) =>
            JsonLinesExport.WriteAsync(
                store.Archive.ReadAsync(filter, cancellationToken),
                stream,
                texts ? PersonalTexts.Included : PersonalTexts.LeftOut,
                progress,
                cancellationToken));
        return ExitCode.Fine;
    }
}
