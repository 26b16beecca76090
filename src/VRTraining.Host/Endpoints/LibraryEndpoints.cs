// The library, the prebrief, and beginning a run.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Desktop;
using VRTraining.Host.Pages;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Storage;
using VRTraining.Storage.Plans;

namespace VRTraining.Host.Endpoints;

internal static class LibraryEndpoints
{
    public static void MapLibrary(this IEndpointRouteBuilder app)
    {
        app.MapGet("/library", ShowAsync);
        app.MapGet("/scenarios/{id}", PrebriefAsync);
        app.MapPost("/scenarios/{id}/begin", BeginAsync);
    }

    private static async Task<IResult> ShowAsync(
        CurrentVisitor current,
        ScenarioShelf shelf,
        LiveRuns runs,
        VisitorSettings settings,
        Recommender recommender,
        SqliteStore store,
        TimeProvider time,
        DesktopOptions options,
        CancellationToken cancellationToken)
    {
        var visitor = current.Visitor;
        var (playable, broken) = shelf.All();
        var history = await runs.ListAsync(visitor, cancellationToken);
        var cards = LibraryShelf.CardsOf(playable, history);
        return Page.Of<LibraryPage>(
            visitor,
            await settings.OfAsync(visitor, cancellationToken),
            ("Shelf", new LibraryShelf(
                cards,
                [.. history.Where(run => !run.Standing.IsOver).Take(5).Select(shelf.Titled)],
                await recommender.NextAsync(visitor, cards, cancellationToken),
                visitor.LeavesNoTrace ? [] : await DueAsync(store, visitor.Profile, time.Today(), cancellationToken),
                broken,
                Path.Combine(options.DataFolder, "scenarios"))),
            ("Today", time.Today()));
    }

    private static async Task<IReadOnlyList<ActionPlan>> DueAsync(
        SqliteStore store, string profile, DateOnly today, CancellationToken cancellationToken) =>
    [
        .. (await store.Plans.ListAsync(profile, cancellationToken)).Where(plan => plan.DoneAt is null && plan.DueOn <= today),
    ];

    private static async Task<IResult> PrebriefAsync(
        string id, CurrentVisitor current, ScenarioShelf shelf, VisitorSettings settings, CancellationToken cancellationToken) =>
        shelf.Find(id) is { } playable
            ? Page.Of<PrebriefPage>(
                current.Visitor,
                await settings.OfAsync(current.Visitor, cancellationToken),
                ("Scenario", playable.In(Language.Current)))
            : Page.NotFound(current.Visitor);

    private static async Task<IResult> BeginAsync(
        string id,
        CurrentVisitor current,
        [FromForm] bool? withoutTimers,
        ScenarioShelf shelf,
        LiveRuns runs,
        CancellationToken cancellationToken)
    {
        if (shelf.Find(id) is not { } playable)
        {
            return Page.NotFound(current.Visitor);
        }

        var run = await runs.BeginAsync(playable, current.Visitor, withoutTimers ?? false, cancellationToken);
        return Results.Redirect($"/runs/{run.Id}");
    }
}
