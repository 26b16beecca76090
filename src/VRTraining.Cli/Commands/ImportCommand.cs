// vrtraining import: take back what was exported without loss.
using System.CommandLine;
using System.Runtime.CompilerServices;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Exporting;
using VRTraining.Cli.Json;
using VRTraining.Cli.Stores;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.JsonLines;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Archive;

namespace VRTraining.Cli.Commands;

/// <summary><c>vrtraining import jsonl</c>.</summary>
internal sealed class ImportCommand(Desk desk)
{
    private readonly Dictionary<string, Scenario?> _scripts = [];

    /// <summary>The command for a command line.</summary>
    public static Command Define(Edge edge)
    {
        var file = new Argument<string>("file") { Description = "What 'export jsonl' or 'me export' wrote" };
        var profile = new Option<string?>("--profile")
        {
            Description = "Take the one learner of the file, of a session say, to be this one of yours",
            HelpName = "code",
        };
        var lines = new Command("jsonl", "Add the runs of a file; those that are here already stay as they are") { file, profile };
        lines.SetAction((parsed, cancellationToken) => edge.RunAsync(parsed, desk => new ImportCommand(desk).RunAsync(
            parsed.GetRequiredValue(file), parsed.GetValue(profile), cancellationToken)));
        return new Command("import", "Take back what was exported") { lines };
    }

    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string file, string? profile, CancellationToken cancellationToken)
    {
        if (!File.Exists(file))
        {
            throw CannotException.Usage($"There is no file '{file}'.");
        }

        await using var stream = File.OpenRead(file);
        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var own = profile is null ? null : await Learners.OfAsync(store, profile, cancellationToken);
        using var bar = new RunBar(desk, 100, Path.GetFileName(file));
        try
        {
            var parts = CheckedAsync(stream, store, cancellationToken);
            var done = await store.Archive.ImportAsync(
                own is null ? parts : AsOwnAsync(parts, own), new ByBytes(bar, stream), cancellationToken);
            bar.Dispose();
            Say(file, done);
            return done.Different == 0 ? ExitCode.Fine : ExitCode.Findings;
        }
        catch (FormatException wrong)
        {
            throw new CannotException($"{file}: {wrong.Message} What came before it was imported; the import can be repeated.");
        }
    }

    /// <summary>Turns down scripts that are not what their hash says, and runs that do not stand where their events lead.</summary>
    private async IAsyncEnumerable<ArchivePart> CheckedAsync(
        Stream from, SqliteStore store, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var part in JsonLinesImport.ReadPartsAsync(from, cancellationToken))
        {
            switch (part)
            {
                case ArchivePart.Script script:
                    var read = ScenarioReader.Read($"{script.Id}@{script.Version}", script.Json);
                    if (read.ContentHash != script.ContentHash)
                    {
                        throw new FormatException($"The script {script.Id} {script.Version} is not the one that was played.");
                    }

                    _scripts[script.ContentHash] = read.Scenario;
                    break;
                case ArchivePart.Run { Recorded: var run } when await ScriptAsync(store, run, cancellationToken) is { } scenario
                    && StandingOf(scenario, run) != run.Standing:
                    throw new FormatException($"Run {run.Header.Run.Id} does not stand where its events lead.");
            }

            yield return part;
        }
    }

    /// <summary>The history of the one learner of a file as that of a learner here; several are not made one.</summary>
    private static async IAsyncEnumerable<ArchivePart> AsOwnAsync(IAsyncEnumerable<ArchivePart> parts, string own)
    {
        string? learner = null;
        await foreach (var part in parts)
        {
            var whose = part switch
            {
                ArchivePart.Learner { Code: var code } => code,
                ArchivePart.Run { Recorded.Header.Run.Profile: var code } => code,
                ArchivePart.Plan { Profile: var code } => code,
                _ => learner,
            };
            if (learner is not null && whose != learner)
            {
                throw new FormatException("It is about several learners, and --profile is for one.");
            }

            learner = whose;
            switch (part)
            {
                case ArchivePart.Run { Recorded: var run }:
                    var header = run.Header with { Run = run.Header.Run with { Profile = own } };
                    yield return new ArchivePart.Run(run with { Header = header });
                    break;
                case ArchivePart.Plan plan:
                    yield return plan with { Profile = own };
                    break;
                case ArchivePart.Script:
                    yield return part;
                    break;
            }
        }
    }

    private static RunStanding StandingOf(Scenario scenario, RecordedRun run)
    {
        try
        {
            return new StandingFold(scenario).After(run.Entries.SelectMany(entry => entry.Events)).Standing;
        }
        catch (Exception unknown) when (unknown is ArgumentException or KeyNotFoundException)
        {
            throw new FormatException($"The events of run {run.Header.Run.Id} are not of its script.", unknown);
        }
    }

    private async Task<Scenario?> ScriptAsync(SqliteStore store, RecordedRun run, CancellationToken cancellationToken)
    {
        var hash = run.Header.Run.ContentHash;
        if (!_scripts.TryGetValue(hash, out var scenario))
        {
            var kept = await store.Scenarios.GetAsync(hash, cancellationToken);
            scenario = kept is null ? null : ScenarioReader.Read(kept.Id.Value, kept.Json).Scenario;
            _scripts.Add(hash, scenario);
        }

        return scenario;
    }

    private void Say(string file, Imported done)
    {
        if (desk.Json)
        {
            desk.WriteLine(ModelJson.Line(done));
            return;
        }

        static string Runs(int count) => count == 1 ? "1 run" : $"{count} runs";
        var page = desk.NewPage();
        page.Write($"{file}: {Runs(done.Runs)} added, {Runs(done.AlreadyHere)} here already"
            + (done.Plans > 0 ? $", {(done.Plans == 1 ? "1 plan" : $"{done.Plans} plans")} added" : ""));
        if (done.Renumbered > 0)
        {
            page.Note($"{Runs(done.Renumbered)} came after others of the same number and were given the next one.");
        }

        if (done.Different > 0)
        {
            page.Write($"{Runs(done.Different)} with another journal here: kept as they are here.", Look.Attention);
        }
    }

    /// <summary>A file tells by its bytes how far one has come.</summary>
    private sealed class ByBytes(RunBar bar, Stream stream) : IProgress<long>
    {
        public void Report(long value) => bar.Report(stream.Position * 100 / Math.Max(1, stream.Length));
    }
}
