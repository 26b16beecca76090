// Everything that is kept of one learner, as files that people and programs read.
using System.Globalization;
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Exports.Csv;
using VRTraining.Exports.JsonLines;
using VRTraining.Host.Visits;
using VRTraining.Simulation.Script;
using VRTraining.Storage;
using VRTraining.Storage.Names;

namespace VRTraining.Cli.Exporting;

/// <summary><c>vrtraining me export</c>.</summary>
internal sealed class MyExport(Desk desk)
{
    /// <summary>Carries it out.</summary>
    public async Task<int> RunAsync(string folder, string? profile, CancellationToken cancellationToken)
    {
        if (File.Exists(folder))
        {
            throw CannotException.Usage($"'{folder}' is a file. Name a folder: there are several files.");
        }

        await using var store = await SqliteStore.OpenAsync(desk.Data.Path, desk.Clock, cancellationToken);
        var runs = await SelectedRuns.OfAsync(desk, store, new RunSelection { Profile = profile }, cancellationToken);
        var code = runs.Filter.Profile!;
        Directory.CreateDirectory(folder);
        var export = new WrittenExport(desk, store, "me", code);
        await export.BeginAsync(folder, cancellationToken);
        foreach (var table in Enum.GetValues<CsvTable>())
        {
            await export.FileAsync(Path.Combine(folder, $"{Spelling.Of(table)}.csv"), runs.Count, (stream, progress) =>
                CsvExport.WriteAsync(
                    table, runs.ReadAsync(cancellationToken), stream, CsvOptions.ForSpreadsheets, progress, cancellationToken));
        }

        await export.FileAsync(Path.Combine(folder, "everything.jsonl"), runs.Count, (stream, progress) =>
            JsonLinesExport.WriteAsync(
                store.Archive.ReadAsync(runs.Filter, cancellationToken), stream, PersonalTexts.Included, progress, cancellationToken));
        await TableAsync(folder, "about.csv", ["what", "value"], await AboutAsync(store, code, cancellationToken));
        await TableAsync(folder, "plans.csv", ["when", "i_will", "due_on", "made_at", "done_at"],
            (await store.Plans.ListAsync(code, cancellationToken)).Select(plan => new[]
            {
                plan.Situation,
                plan.Action,
                plan.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Time(plan.MadeAt),
                Time(plan.DoneAt),
            }));
        await TableAsync(folder, "looks.csv", ["at", "who", "what", "whose"],
            (await store.Looks.AtAsync(code, cancellationToken)).Select(look => new[]
            {
                Time(look.TakenAt), look.Who, look.What, look.Profile ?? "everyone's",
            }));
        await TableAsync(folder, "copies.csv", ["at", "kind", "place", "whose"],
            (await store.Copies.HoldingAsync(code, cancellationToken)).Select(copy => new[]
            {
                Time(copy.MadeAt), copy.Kind, copy.Place, copy.Profile ?? "everyone's",
            }));
        desk.Note($"That is everything kept of {code}. 'vrtraining import jsonl' takes everything.jsonl in again, here or elsewhere.");
        return ExitCode.Fine;
    }

    /// <summary>What is kept of a learner beside results: code, name, settings.</summary>
    private async Task<List<string[]>> AboutAsync(SqliteStore store, string code, CancellationToken cancellationToken)
    {
        var profile = await store.Profiles.FindAsync(code, cancellationToken);
        var (person, locked) = PersonOf(code);
        var shares = await store.Outbox.IsSharingAsync(code, cancellationToken);
        var view = await ViewSettings.OfAsync(store, code, cancellationToken);
        return
        [
            ["code", code], ["created_at", Time(profile?.CreatedAt)],
            ["name", person?.Name ?? locked ?? ""], ["email", person?.Email ?? ""], ["id_number", person?.IdNumber ?? ""],
            ["shares_with_record_stores", shares ? "true" : "false"], ["settings", view.ToJson()],
        ];
    }

    /// <summary>Who it is, or why that cannot be read: everything else is taken away all the same.</summary>
    private (Person? Person, string? Locked) PersonOf(string code)
    {
        try
        {
            return (desk.Names.Find(code), null);
        }
        catch (NamesLockedException locked)
        {
            return (null, locked.Message);
        }
    }

    private static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture) ?? "";

    private static Task TableAsync(string folder, string name, string[] columns, IEnumerable<string[]> rows) =>
        WholeFile.WriteAsync(
            Path.Combine(folder, name), stream => TextTable.WriteAsync(columns, rows, stream, CsvOptions.ForSpreadsheets));
}
