// The way in: a page for people, an address for heads, the facilitator's secret link, and what the facilitator shows the room.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Pages;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Link.Joining;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Endpoints;

internal static class JoinEndpoints
{
    public static void MapJoining(this IEndpointRouteBuilder app)
    {
        app.MapGet("/join", Show).OpenToEverybody().StaysOpen();
        app.MapPost("/join", JoinAsync).OpenToEverybody();
        app.MapPost(JoinRequest.Path, TakeSeatAsync).OpenToEverybody().StaysOpen().DisableAntiforgery();
        app.MapGet("/facilitate", FacilitateAsync).OpenToEverybody();
        app.MapPost("/leave-session", LeaveAsync).OpenToGuests().StaysOpen();
        app.MapGet("/doors", ShowDoors).OpenTo(DoorRole.Facilitator);
        app.MapPost("/doors/new-code", RenewCode).OpenTo(DoorRole.Facilitator);
        app.MapPost("/doors/show-out", ShowOutAsync).OpenTo(DoorRole.Facilitator);
    }

    private static IResult Show(HttpContext context, string? code, SessionDoors doors) => Guest.Of(context) is { } guest
        ? Results.Redirect(Landing.Of(guest.Role))
        : doors.IsClosed ? DoorCheck.Farewell(null)
        : JoinPageOf(code, DoorRole.Participant, null, StatusCodes.Status200OK);

    private static async Task<IResult> JoinAsync(
        HttpContext context,
        [FromForm] string? code,
        [FromForm] string? role,
        SessionDoors doors,
        CancellationToken cancellationToken)
    {
        var wanted = Spelling.Read<DoorRole>(role ?? "") is DoorRole.Learner or DoorRole.Participant or DoorRole.Observer
            ? Spelling.Read<DoorRole>(role!)!.Value
            : DoorRole.Participant;
        var refused = await EnterAsync(context, doors, code, wanted, cancellationToken);
        return refused is null
            ? Results.Redirect(Landing.Of(wanted))
            : JoinPageOf(null, wanted, JoinWords.Of(refused), StatusCodes.Status403Forbidden);
    }

    private static async Task<IResult> TakeSeatAsync(
        HttpContext context, JoinRequest request, SessionDoors doors, LiveRuns runs, CancellationToken cancellationToken)
    {
        var refused = request.Protocol != JoinRequest.CurrentProtocol ? JoinReply.OtherVersion
            : await IsAwaitedAsync(Guest.Of(context), runs, cancellationToken) ? null
            : await EnterAsync(context, doors, request.Code, DoorRole.Learner, cancellationToken);
        if (refused == JoinReply.OtherVersion)
        {
            doors.Strangers.Add(refused);
        }

        return Results.Json(
            new JoinReply(JoinRequest.CurrentProtocol, refused),
            JoinJson.Default.JoinReply,
            statusCode: refused is null ? StatusCodes.Status200OK : StatusCodes.Status403Forbidden);
    }

    /// <summary>
    /// Whether this is a head that has crashed amid a run, and comes back to it. Where no run waits it may be somebody else's head
    /// by now, and whoever wears it comes in as somebody new.
    /// </summary>
    private static async Task<bool> IsAwaitedAsync(Guest? guest, LiveRuns runs, CancellationToken cancellationToken) =>
        guest is { Role: DoorRole.Learner, Until: null, Profile: { } profile }
        && (await runs.ListAsync(new Visitor(profile, false) { IsGuest = true }, cancellationToken)).Any(run => !run.Standing.IsOver);

    /// <summary>Lets somebody in with the code, or says with a stable word why not.</summary>
    private static async Task<string?> EnterAsync(
        HttpContext context, SessionDoors doors, string? code, DoorRole role, CancellationToken cancellationToken)
    {
        var refused = doors.IsClosed ? JoinReply.SessionIsOver : doors.Code.Try(code, DoorCheck.PlaceOf(context)) switch
        {
            CodeVerdict.Right => null,
            CodeVerdict.Expired => JoinReply.CodeExpired,
            CodeVerdict.TooMany => JoinReply.TooManyTries,
            _ => JoinReply.WrongCode,
        };
        if (refused is null)
        {
            if (await doors.Book.AddAsync(role, cancellationToken) is { } token)
            {
                GuestCookie.Write(context, token);
                return null;
            }

            refused = JoinReply.RoomIsFull;
        }

        doors.Strangers.Add(refused);
        return refused;
    }

    private static async Task<IResult> FacilitateAsync(
        HttpContext context, string? key, SessionDoors doors, CancellationToken cancellationToken)
    {
        if (Guest.Of(context) is { } guest && guest.Is(DoorRole.Facilitator))
        {
            return Results.Redirect(Landing.Of(DoorRole.Facilitator));
        }

        if (!SecretToken.Same(key, doors.FacilitatorKey))
        {
            doors.Strangers.Add("wrong-link");
            return Results.Redirect("/join");
        }

        GuestCookie.Write(context, (await doors.Book.AddAsync(DoorRole.Facilitator, cancellationToken))!);
        return Results.Redirect(Landing.Of(DoorRole.Facilitator));
    }

    private static async Task<IResult> LeaveAsync(
        HttpContext context, IFormCollection form, SessionDoors doors, CancellationToken cancellationToken)
    {
        _ = form;
        await doors.ShowOutAsync(Guest.Of(context)!.Id, cancellationToken);
        GuestCookie.Delete(context);
        return Results.Redirect("/join");
    }

    private static RazorComponentResult ShowDoors(HttpContext context, SessionDoors doors)
    {
        // The code expires and people come in: the page keeps up by itself, without script.
        context.Response.Headers["Refresh"] = "20";
        return Page.Of<DoorsPage>(null, new(), ("Doors", doors));
    }

    private static IResult RenewCode(IFormCollection form, SessionDoors doors)
    {
        _ = form;
        doors.Code.Renew();
        return Results.Redirect("/doors");
    }

    private static async Task<IResult> ShowOutAsync(
        [FromForm] string guest, SessionDoors doors, CancellationToken cancellationToken)
    {
        await doors.ShowOutAsync(guest, cancellationToken);
        return Results.Redirect("/doors");
    }

    private static RazorComponentResult JoinPageOf(string? code, DoorRole role, string? notice, int status)
    {
        var page = Page.Of<JoinPage>(null, new(), ("Code", code), ("Role", role), ("Notice", notice));
        page.StatusCode = status;
        return page;
    }
}
