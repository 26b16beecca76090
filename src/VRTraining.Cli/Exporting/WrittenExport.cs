// Writes one file of an export, and remembers that it was made.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Storage;

namespace VRTraining.Cli.Exporting;

/// <summary>Writes the files of an export.</summary>
/// <param name="desk">Whose command it is.</param>
/// <param name="store">Where copies and looks are noted.</param>
/// <param name="kind">The export's format.</param>
/// <param name="profile">Whose results; null: everyone's.</param>
internal sealed class WrittenExport(Desk desk, SqliteStore store, string kind, string? profile)
{
    /// <summary>Notes the copy, and the look where the results are not those of the profile in use.</summary>
    /// <param name="place">The file or folder.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task BeginAsync(string place, CancellationToken cancellationToken)
    {
        if (store.IsReadOnly)
        {
            return;
        }

        await store.Copies.NoteAsync(kind, Path.GetFullPath(place), profile, cancellationToken);
        await LookNote.AtAsync(desk, store, $"export {kind}", profile, cancellationToken);
    }

    /// <summary>Writes a file that is whole or not there, and says so.</summary>
    /// <param name="file">The file.</param>
    /// <param name="total">How many runs there are.</param>
    /// <param name="write">Writes it.</param>
    public async Task FileAsync(string file, int total, Func<Stream, IProgress<long>, Task> write)
    {
        using var bar = new RunBar(desk, total, Path.GetFileName(file));
        await WholeFile.WriteAsync(file, stream => write(stream, bar));
        bar.Dispose();
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(new { File = Path.GetFullPath(file), Runs = bar.Value }));
        }
        else
        {
            desk.NewPage().Write($"{file}: {(bar.Value == 1 ? "1 run" : $"{bar.Value} runs")}");
        }
    }
}
