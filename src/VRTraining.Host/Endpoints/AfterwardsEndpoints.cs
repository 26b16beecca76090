// After a run: the debrief, a plan, progress.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Pages;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Progress;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Plans;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class AfterwardsEndpoints
{
    public static void MapAfterwards(this IEndpointRouteBuilder app)
    {
        app.MapGet("/runs/{id:guid}/debrief", DebriefAsync);
        app.MapPost("/runs/{id:guid}/plan", PlanAsync);
        app.MapGet("/progress", ProgressAsync);
        app.MapPost("/plans/{key:long}", TriedAsync);
    }

    private static async Task<IResult> DebriefAsync(
        Guid id,
        string? notice,
        CurrentVisitor current,
        LiveRuns runs,
        ScenarioShelf shelf,
        VisitorSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var visitor = current.Visitor;
        var recorded = await runs.JournalOf(visitor).ReadAsync(new RunId(id), cancellationToken);
        if (recorded is null || recorded.Header.Run.Profile != visitor.Profile)
        {
            return Page.NotFound(visitor);
        }

        if (!recorded.Standing.IsOver)
        {
            return Results.Redirect($"/runs/{id}");
        }

        await runs.DropAsync(new RunId(id));
        if (await shelf.OfContentAsync(recorded.Header.Run.ContentHash, cancellationToken) is not { } playable)
        {
            return Page.NotFound(visitor);
        }

        var scenario = playable.In(Language.Current);
        return Page.Of<DebriefPage>(
            visitor,
            await settings.OfAsync(visitor, cancellationToken),
            ("Scenario", scenario),
            ("Content", DebriefContent.Of(
                scenario, recorded.Events().Select(numbered => numbered.Stamped), playable.Bounds)),
            ("RunId", id.ToString()),
            ("Texts", TextsOf(recorded)),
            ("Today", time.Today()),
            ("Notice", notice switch
            {
                "kept" => Say("Kept. You find it under Progress."),
                "incomplete" => Say("A plan needs both halves: when this happens, I will do that."),
                _ => null,
            }));
    }

    private static async Task<IResult> PlanAsync(
        Guid id,
        CurrentVisitor current,
        [FromForm] string? situation,
        [FromForm] string? action,
        [FromForm] DateOnly? due,
        SqliteStore store,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var plan = new NewActionPlan(new RunId(id), situation ?? "", action ?? "", due ?? time.Today().AddDays(7));
        if (current.Visitor.LeavesNoTrace || !plan.IsComplete)
        {
            return Results.Redirect($"/runs/{id}/debrief?notice=incomplete#plan");
        }

        await store.Plans.AddAsync(current.Visitor.Profile, plan, cancellationToken);
        return Results.Redirect($"/runs/{id}/debrief?notice=kept#plan");
    }

    private static async Task<IResult> ProgressAsync(
        CurrentVisitor current,
        LiveRuns runs,
        ScenarioShelf shelf,
        PastRuns past,
        SqliteStore store,
        VisitorSettings settings,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var visitor = current.Visitor;
        var progress = LearnerProgress.None;
        await foreach (var run in past.OfAsync(visitor, cancellationToken))
        {
            progress = progress.After(run.Playable.In(Language.Current), run.Events, run.EndedAt);
        }

        return Page.Of<ProgressPage>(
            visitor,
            await settings.OfAsync(visitor, cancellationToken),
            ("Runs", (await runs.ListAsync(visitor, cancellationToken)).Select(shelf.Titled).ToList()),
            ("Learner", progress),
            ("Titles", shelf.All().Playable.ToDictionary(each => each.Scenario.Id, each => each.In(Language.Current).Title)),
            ("Plans", visitor.LeavesNoTrace ? [] : await store.Plans.ListAsync(visitor.Profile, cancellationToken)),
            ("Today", time.Today()));
    }

    private static async Task<IResult> TriedAsync(
        long key, [FromForm] bool done, CurrentVisitor current, SqliteStore store, CancellationToken cancellationToken)
    {
        await store.Plans.SetDoneAsync(current.Visitor.Profile, key, done, cancellationToken);
        return Results.Redirect("/progress#plans");
    }

    private static IReadOnlyList<string> TextsOf(RecordedRun recorded) =>
    [
        .. recorded.Entries.Select(entry => entry.Input).Select(input => input switch
        {
            RunInput.Reflect reflect => reflect.Text,
            RunInput.Answer answer => answer.Text,
            _ => "",
        }).Where(text => text.Length > 0),
    ];
}
