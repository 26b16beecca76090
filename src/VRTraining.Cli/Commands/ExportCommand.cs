// vrtraining export: take results away.
using System.CommandLine;
using System.Runtime.CompilerServices;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Exports;
using VRTraining.Exports.Csv;
using VRTraining.Exports.JsonLines;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining export csv|jsonl</c>.</summary>
internal sealed class ExportCommand(Desk desk)
{
    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var profile = new Option<string?>("--profile") { Description = "Runs of another profile", HelpName = "code" };
        var all = new Option<bool>("--all") { Description = "Runs of all profiles in this data folder" };

        var folder = new Option<string>("--out")
        {
            Description = "The folder for the tables",
            HelpName = "folder",
            Required = true,
        };
        var raw = new Option<bool>("--raw") { Description = "For programs: text as it is, no byte order mark" };
        var csv = new Command("csv", "Write the tables runs.csv, choices.csv and skills.csv") { folder, raw, profile, all };
        csv.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportCommand(desk).CsvAsync(
            parsed.GetRequiredValue(folder),
            parsed.GetValue(raw),
            parsed.GetValue(profile),
            parsed.GetValue(all),
            cancellationToken)));

        var file = new Option<string>("--out") { Description = "The file", HelpName = "file", Required = true };
        var texts = new Option<bool>("--with-texts") { Description = "With what you wrote in answers and reflections" };
        var lines = new Command("jsonl", "Write whole journals as JSON Lines, without loss") { file, texts, profile, all };
        lines.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ExportCommand(desk).JsonLinesAsync(
            parsed.GetRequiredValue(file),
            parsed.GetValue(texts),
            parsed.GetValue(profile),
            parsed.GetValue(all),
            cancellationToken)));

        return new Command("export", "Take results away as files") { csv, lines };
    }

    /// <summary>Writes the tables.</summary>
    public async Task<int> CsvAsync(
        string folder, bool raw, string? profile, bool all, CancellationToken cancellationToken)
    {
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var filter = await FilterAsync(store, profile, all, cancellationToken);
        if (File.Exists(folder))
        {
            throw CannotException.Usage($"'{folder}' is a file. Name a folder: there are three tables.");
        }

        Directory.CreateDirectory(folder);
        var options = raw ? CsvOptions.ForMachines : CsvOptions.ForSpreadsheets;
        foreach (var table in Enum.GetValues<CsvTable>())
        {
            var file = Path.Combine(folder, $"{Spelling.Of(table)}.csv");
            var runs = RunsAsync(store, filter, cancellationToken);
            await WriteAsync(file, (stream, progress) =>
                CsvExport.WriteAsync(table, runs, stream, options, progress, cancellationToken));
        }

        return ExitCode.Fine;
    }

    /// <summary>Writes whole journals.</summary>
    public async Task<int> JsonLinesAsync(
        string file, bool texts, string? profile, bool all, CancellationToken cancellationToken)
    {
        if (all && texts)
        {
            throw CannotException.Usage("What others wrote is theirs. Give --with-texts for one profile, or --all without it.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var filter = await FilterAsync(store, profile, all, cancellationToken);
        await WriteAsync(file, (stream, progress) => JsonLinesExport.WriteAsync(
            store.Runs.ReadAllAsync(filter, cancellationToken),
            stream,
            texts ? PersonalTexts.Included : PersonalTexts.LeftOut,
            progress,
            cancellationToken));
        return ExitCode.Fine;
    }

    private static async Task<RunFilter> FilterAsync(
        SqliteStore store, string? profile, bool all, CancellationToken cancellationToken) => all
        ? RunFilter.All
        : new RunFilter { Profile = await Learners.OfAsync(store, profile, cancellationToken) };

    private static async IAsyncEnumerable<ExportedRun> RunsAsync(
        SqliteStore store, RunFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var scripts = new Dictionary<string, Scenario>();
        await foreach (var run in store.Runs.ReadAllAsync(filter, cancellationToken))
        {
            var hash = run.Header.Run.ContentHash;
            if (!scripts.TryGetValue(hash, out var scenario))
            {
                scenario = (await ArchivedScript.AsPlayedAsync(store, run.Header.Run, null, cancellationToken)).Scenario;
                scripts.Add(hash, scenario);
            }

            yield return new ExportedRun(run, scenario);
        }
    }

    private async Task WriteAsync(string file, Func<Stream, IProgress<long>, Task> write)
    {
        var count = new Count();
        await WholeFile.WriteAsync(file, stream => write(stream, count));
        if (desk.Json)
        {
            desk.WriteLine(Json.ModelJson.Line(new { File = Path.GetFullPath(file), Runs = count.Value }));
        }
        else
        {
            desk.NewPage().Write($"{file}: {(count.Value == 1 ? "1 run" : $"{count.Value} runs")}");
        }
    }

    /// <summary>Remembers how many runs were written.</summary>
    private sealed class Count : IProgress<long>
    {
        public long Value { get; private set; }

        public void Report(long value) => Value = value;
    }
}
