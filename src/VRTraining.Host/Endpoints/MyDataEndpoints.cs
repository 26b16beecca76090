// Settings, and the learner's own data: take it away, or erase it.
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Exports;
using VRTraining.Exports.Csv;
using VRTraining.Exports.JsonLines;
using VRTraining.Host.Doors;
using VRTraining.Host.Pages;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Runs;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class MyDataEndpoints
{
    public static void MapMyData(this IEndpointRouteBuilder app)
    {
        app.MapGet("/settings", SettingsAsync);
        app.MapPost("/settings", KeepSettingsAsync);
        app.MapGet("/my-data", ShowAsync).StaysOpen();
        app.MapGet("/my-data/export/plans.csv", PlansAsync).StaysOpen();
        app.MapGet("/my-data/export/{table}.csv", CsvAsync).StaysOpen();
        app.MapGet("/my-data/export/everything.jsonl", JsonLinesAsync).StaysOpen();
        app.MapPost("/my-data/erase", EraseAsync).StaysOpen();
    }

    private static async Task<IResult> SettingsAsync(
        string? notice, CurrentVisitor current, VisitorSettings settings, CancellationToken cancellationToken) =>
        Page.Of<SettingsPage>(
            current.Visitor,
            await settings.OfAsync(current.Visitor, cancellationToken),
            ("Notice", notice is "kept" ? Say("Kept.") : null));

    private static async Task<IResult> KeepSettingsAsync(
        CurrentVisitor current, [FromForm] ViewSettings form, VisitorSettings settings, CancellationToken cancellationToken)
    {
        await settings.KeepAsync(current.Visitor, form, cancellationToken);
        return Results.Redirect("/settings?notice=kept");
    }

    private static Task<IResult> ShowAsync(
        CurrentVisitor current,
        SqliteStore store,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken) =>
        DataPageAsync(current.Visitor, null, store, runs, settings, cancellationToken);

    private static async Task<IResult> DataPageAsync(
        Visitor visitor,
        string? notice,
        SqliteStore store,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken) => Page.Of<MyDataPage>(
            visitor,
            await settings.OfAsync(visitor, cancellationToken),
            ("File", store.Path),
            ("Runs", (await runs.ListAsync(visitor, cancellationToken)).Count),
            ("Looks", await store.Looks.AtAsync(visitor.Profile, cancellationToken)),
            ("Copies", await store.Copies.HoldingAsync(visitor.Profile, cancellationToken)),
            ("Notice", notice));

    private static async Task<IResult> CsvAsync(string table, CurrentVisitor current, SqliteStore store, ScenarioShelf shelf)
    {
        if (!Enum.TryParse<CsvTable>(table, ignoreCase: true, out var which) || current.Visitor.LeavesNoTrace)
        {
            return Results.NotFound();
        }

        await NoteAsync("csv", $"{which}.csv", current.Visitor, store);
        return Results.Stream(
            (Stream to) => CsvExport.WriteAsync(which, ExportedAsync(current.Visitor, store, shelf), to, CsvOptions.ForSpreadsheets),
            "text/csv; charset=utf-8",
            $"{table}.csv");
    }

    /// <summary>Remembers a copy, so that erasing can name it. Where the browser put it, nobody here knows.</summary>
    private static async Task NoteAsync(string kind, string file, Visitor visitor, SqliteStore store)
    {
        if (!store.IsReadOnly)
        {
            await store.Copies.NoteAsync(kind, $"{file.ToLowerInvariant()} (browser)", visitor.Profile, CancellationToken.None);
        }
    }

    private static async Task<IResult> PlansAsync(
        CurrentVisitor current, SqliteStore store, CancellationToken cancellationToken)
    {
        if (current.Visitor.LeavesNoTrace)
        {
            return Results.NotFound();
        }

        await NoteAsync("csv", "plans.csv", current.Visitor, store);
        var plans = await store.Plans.ListAsync(current.Visitor.Profile, cancellationToken);
        return Results.Stream(
            (Stream to) => TextTable.WriteAsync(
                ["when", "i_will", "due_on", "made_at", "done_at"],
                plans.Select(plan => new[]
                {
                    plan.Situation,
                    plan.Action,
                    plan.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                    plan.MadeAt.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
                    plan.DoneAt?.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
                }),
                to,
                CsvOptions.ForSpreadsheets,
                CancellationToken.None),
            "text/csv; charset=utf-8",
            "plans.csv");
    }

    private static async Task<IResult> JsonLinesAsync(CurrentVisitor current, SqliteStore store)
    {
        if (current.Visitor.LeavesNoTrace)
        {
            return Results.NotFound();
        }

        await NoteAsync("jsonl", "vrtraining.jsonl", current.Visitor, store);
        // With scripts and plans, so that another computer can read it back.
        var mine = store.Archive.ReadAsync(RunFilter.All with { Profile = current.Visitor.Profile }, CancellationToken.None);
        return Results.Stream(
            (Stream to) => JsonLinesExport.WriteAsync(mine, to, PersonalTexts.Included),
            "application/jsonl",
            "vrtraining.jsonl");
    }

    private static async Task<IResult> EraseAsync(
        HttpContext context,
        CurrentVisitor current,
        [FromForm] string? confirm,
        SqliteStore store,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken)
    {
        var visitor = current.Visitor;
        if (confirm?.Trim() != visitor.Profile || visitor.LeavesNoTrace)
        {
            return await DataPageAsync(
                visitor, Say("That is not the code of this profile, so nothing was erased."), store, runs, settings, cancellationToken);
        }

        await runs.CloseAsync(visitor);
        var erased = await store.Erasure.EraseAsync(visitor.Profile, cancellationToken);
        Visitor.Forget(context);
        return Page.Message(
            StatusCodes.Status200OK,
            Say("Erased"),
            Say(
                "{0} is gone from this computer. Erased were: runs {1}, texts of your own {2}, plans {3}.",
                visitor.Profile,
                erased?.Runs ?? 0,
                erased?.Texts ?? 0,
                erased?.Plans ?? 0)
                + (erased is { Copies.Count: > 0 }
                    ? " " + Say(
                        "Copies that may still hold something: {0}.",
                        string.Join(", ", erased.Copies.Select(copy => copy.Place).Distinct()))
                    : "")
                + (erased is { NameProblem: not null } ? " " + Say("A name may be left: the file of names is damaged.") : "")
                + " " + Say("Files that you took away, and backups, are yours to delete. It cannot be undone."));
    }

    private static IAsyncEnumerable<RecordedRun> MineAsync(Visitor visitor, SqliteStore store) =>
        store.Runs.ReadAllAsync(RunFilter.All with { Profile = visitor.Profile }, CancellationToken.None);

    private static async IAsyncEnumerable<ExportedRun> ExportedAsync(Visitor visitor, SqliteStore store, ScenarioShelf shelf)
    {
        await foreach (var run in MineAsync(visitor, store))
        {
            if (await shelf.OfContentAsync(run.Header.Run.ContentHash, CancellationToken.None) is { } playable)
            {
                yield return new ExportedRun(run, playable.Scenario) { Bounds = playable.Bounds };
            }
        }
    }
}
