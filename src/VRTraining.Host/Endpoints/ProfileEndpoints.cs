// Choosing, making and leaving a profile.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Pages;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Storage;
using VRTraining.Storage.Profiles;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class ProfileEndpoints
{
    public static void MapProfiles(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (HttpContext context) => Results.Redirect(Visitor.Of(context) is null ? "/profiles" : "/library"));
        app.MapGet("/profiles", ShowAsync);
        app.MapPost("/profiles/choose", ChooseAsync);
        app.MapPost("/profiles/create", CreateAsync);
        app.MapPost("/profiles/no-trace", NoTraceAsync);
    }

    private static async Task<IResult> NoTraceAsync(
        HttpContext context, IFormCollection form, LiveRuns runs, VisitorSettings settings)
    {
        _ = form;
        await ForgetAsync(context, runs, settings);
        Visitor.WithoutTrace().Remember(context);
        return Results.Redirect("/library");
    }

    /// <summary>Who practised without trace and goes on as somebody else leaves nothing behind.</summary>
    private static async Task ForgetAsync(HttpContext context, LiveRuns runs, VisitorSettings settings)
    {
        if (Visitor.Of(context) is { LeavesNoTrace: true } before)
        {
            await runs.CloseAsync(before);
            settings.Forget(before);
        }
    }

    private static Task<IResult> ShowAsync(
        HttpContext context, SqliteStore store, VisitorSettings settings, CancellationToken cancellationToken) =>
        ListAsync(context, store, settings, null, null, cancellationToken);

    private static async Task<IResult> ListAsync(
        HttpContext context,
        SqliteStore store,
        VisitorSettings settings,
        string? notice,
        string? typed,
        CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context);
        return Page.Of<ProfilesPage>(
            visitor,
            await settings.OfAsync(visitor, cancellationToken),
            ("Profiles", await store.Profiles.ListAsync(cancellationToken)),
            ("Notice", notice),
            ("Typed", typed));
    }

    private static async Task<IResult> ChooseAsync(
        HttpContext context,
        [FromForm] string code,
        SqliteStore store,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken)
    {
        // Where nothing can be written one still looks back at one's runs and takes them away.
        var chosen = store.IsReadOnly
            ? store.Profiles.FindAsync(code, cancellationToken)
            : store.Profiles.UseAsync(code, cancellationToken);
        if (await chosen is not { } profile)
        {
            return Page.NotFound(null);
        }

        await ForgetAsync(context, runs, settings);
        new Visitor(profile.Code, false).Remember(context);
        return Results.Redirect("/library");
    }

    private static async Task<IResult> CreateAsync(
        HttpContext context,
        [FromForm] string? code,
        SqliteStore store,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken)
    {
        var wanted = code?.Trim().ToLowerInvariant() is { Length: > 0 } typed ? typed : null;
        if (wanted is not null && !ProfileCode.IsValid(wanted))
        {
            return await ListAsync(
                context, store, settings,
                Say("A code has 2–32 letters, digits and dashes, and begins with a letter."), code, cancellationToken);
        }

        if (await store.Profiles.CreateAsync(wanted, cancellationToken) is not { } made)
        {
            return await ListAsync(
                context, store, settings,
                Say("“{0}” is taken already. Choose it above, or try another.", wanted), code, cancellationToken);
        }

        await ForgetAsync(context, runs, settings);
        await store.Profiles.UseAsync(made.Code, cancellationToken);
        new Visitor(made.Code, false).Remember(context);
        return Results.Redirect("/library");
    }
}
