// The session as everybody in the room sees it: one page whose content follows the session, and one address a command.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Pages.Session;
using VRTraining.Host.Replays;
using VRTraining.Host.Sessions;
using VRTraining.Learning.Words;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Simulation.Play;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/session").OpenToGuests().StaysOpen();
        session.MapGet("", ShowAsync);
        session.MapGet("/panel", PanelAsync);
        session.MapPost("/{action}", TakeAsync);
    }

    /// <summary>A refusal in words: of the session, else of the run.</summary>
    public static string? Words(Refusal? refusal) =>
        refusal is null ? null : SessionRefusals.WordsFor(refusal) ?? RefusalWords.Of(refusal);

    private static async Task<IResult> ShowAsync(
        HttpContext context, LiveSession session, ReplayDesk replays, TimeProvider time, CancellationToken cancellationToken)
    {
        var guest = Guest.Of(context)!;
        if (guest.Is(DoorRole.Facilitator))
        {
            return Results.Redirect("/console");
        }

        return await ModelAsync(guest, session, replays, time, null, cancellationToken) is { } model
            ? Page.Of<SessionPage>(null, new(), ("Model", model))
            : Waiting(context);
    }

    private static async Task<IResult> PanelAsync(
        HttpContext context, LiveSession session, ReplayDesk replays, TimeProvider time, CancellationToken cancellationToken) =>
        await ModelAsync(Guest.Of(context)!, session, replays, time, null, cancellationToken) is { } model
            ? PanelOf(model)
            : Results.NotFound();

    private static async Task<IResult> TakeAsync(
        string action,
        HttpContext context,
        IFormCollection form,
        LiveSession session,
        SessionPace pace,
        ReplayDesk replays,
        TimeProvider time,
        CancellationToken cancellationToken)
    {
        var guest = Guest.Of(context)!;
        var paced = pace.Allows(guest);
        var command = !paced || action != "replay"
            ? SessionForms.CommandOf(action, form, null)
            : new SessionCommand.Replay(await replays.ReadAsync(form, session.State?.Debrief, cancellationToken));
        if (guest.Is(DoorRole.Facilitator) || (paced && command is null))
        {
            return Page.NotFound(null);
        }

        var refusal = paced ? await session.SubmitAsync(guest, command!, cancellationToken) : SessionRefusals.TooFast;
        if (await ModelAsync(guest, session, replays, time, Words(refusal), cancellationToken) is not { } model)
        {
            return Waiting(context);
        }

        if (context.Request.Headers.ContainsKey(PlayEndpoints.PanelHeader))
        {
            return PanelOf(model);
        }

        // Without script: back to the page, so that loading it again sends nothing twice.
        return refusal is null ? Results.Redirect("/session") : Page.Of<SessionPage>(null, new(), ("Model", model));
    }

    private static async Task<RoomModel?> ModelAsync(
        Guest guest,
        LiveSession session,
        ReplayDesk replays,
        TimeProvider time,
        string? notice,
        CancellationToken cancellationToken) =>
        await session.PersonAsync(guest, cancellationToken) is { Role: not SessionRole.Facilitator } me && session.State is { } state
            && session.Local is { } scenario
            ? new RoomModel(state, me, DateOnly.FromDateTime(time.GetUtcNow().Date), notice)
            {
                Scenario = scenario,
                Replay = await replays.ModelAsync(me.Id, cancellationToken),
            }
            : null;

    private static RazorComponentResult PanelOf(RoomModel model) =>
        new(typeof(SessionPanel), new Dictionary<string, object?> { ["Model"] = model });

    private static IResult Waiting(HttpContext context)
    {
        if (Guest.Of(context) is { Until: not null })
        {
            return DoorCheck.Farewell(null);
        }

        context.Response.Headers["Refresh"] = "5";
        return Page.Message(
            StatusCodes.Status200OK,
            Say("You are in"),
            Say("The facilitator is still choosing what to practise. This page goes on by itself."));
    }
}
