// The mirror: one wearer's scene full screen, or a wall of several, and what the session says beside them.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Pages;
using VRTraining.Host.Pages.Session;
using VRTraining.Host.Replays;
using VRTraining.Host.Sessions;
using VRTraining.Languages;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Endpoints;

internal static class MirrorEndpoints
{
    /// <summary>Session, doors and replays are there only where the doors of a session are open.</summary>
    public static void MapMirrors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mirror", (
            HttpContext context,
            MirrorWall wall,
            [FromServices] LiveSession? session,
            [FromServices] SessionDoors? doors,
            [FromServices] ReplayDesk? replays,
            CancellationToken cancellationToken) =>
            ShowAsync(wall, RoomOf(context, session, doors), replays, [.. wall.Sources.Select(source => source.Id)], cancellationToken))
            .OpenToGuests();
        app.MapGet("/mirror/room", (HttpContext context, [FromServices] LiveSession? session, [FromServices] SessionDoors? doors) =>
            RoomOf(context, session, doors) is { } room
                ? new RazorComponentResult(typeof(RoomScreen), new Dictionary<string, object?> { ["Room"] = room })
                : Results.NotFound()).OpenToGuests();
        app.MapGet("/mirror/{id}", (
            HttpContext context,
            string id,
            MirrorWall wall,
            [FromServices] LiveSession? session,
            [FromServices] SessionDoors? doors,
            [FromServices] ReplayDesk? replays,
            CancellationToken cancellationToken) =>
            ShowAsync(wall, RoomOf(context, session, doors), replays, [id], cancellationToken)).OpenToGuests();
    }

    private static async Task<IResult> ShowAsync(
        MirrorWall wall, RoomOnScreen? room, ReplayDesk? replays, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var mirrors = new List<MirrorPicture>();
        foreach (var id in ids)
        {
            if (await wall.FeedAsync(id, Language.Current, cancellationToken) is { } feed)
            {
                var learner = feed.Source.Retelling is null ? NameOf(feed.Source.Seat.Run.Run, room?.State) : "";
                mirrors.Add(new MirrorPicture(feed.Source.Id, learner, feed.Scenario));
            }
        }

        var again = mirrors.Count == 2 && replays is not null
            ? await replays.ModelAsync(LiveSession.Facilitator, cancellationToken)
            : null;
        return Page.Of<MirrorPage>(null, new(), ("Mirrors", mirrors), ("Room", room), ("SideBySide", again?.SideBySide));
    }

    /// <summary>Only the facilitator's mirror shows others the way in.</summary>
    private static RoomOnScreen? RoomOf(HttpContext context, LiveSession? session, SessionDoors? doors) =>
        session is { State: { } state, Local: { } scenario }
            ? new RoomOnScreen(state, scenario, LiveSession.PersonOf(Guest.Of(context)!) == LiveSession.Facilitator ? doors : null)
            : null;

    /// <summary>What the room calls a learner; the profile's code where a run belongs to nobody in a session.</summary>
    private static string NameOf(NewRun run, SessionState? state) =>
        state?.RunOf(run.Id) is { } known ? state.People[known.Learner].Called : run.Profile;
}
