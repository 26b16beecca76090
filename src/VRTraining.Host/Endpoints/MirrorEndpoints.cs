// The mirror: one wearer's scene full screen, or a wall of several.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Pages;
using VRTraining.Host.Replays;
using VRTraining.Host.Sessions;
using VRTraining.Languages;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;

namespace VRTraining.Host.Endpoints;

internal static class MirrorEndpoints
{
    /// <summary>Session and replays are there only where the doors of a session are open.</summary>
    public static void MapMirrors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mirror", (
            HttpContext context,
            MirrorWall wall,
            [FromServices] LiveSession? session,
            [FromServices] ReplayDesk? replays,
            CancellationToken cancellationToken) =>
            ShowAsync(context, wall, session, replays, [.. wall.Sources.Select(source => source.Id)], cancellationToken))
            .OpenToGuests();
        app.MapGet("/mirror/{id}", (
            HttpContext context,
            string id,
            MirrorWall wall,
            [FromServices] LiveSession? session,
            [FromServices] ReplayDesk? replays,
            CancellationToken cancellationToken) =>
            ShowAsync(context, wall, session, replays, [id], cancellationToken)).OpenToGuests();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context,
        MirrorWall wall,
        LiveSession? session,
        ReplayDesk? replays,
        IReadOnlyList<string> ids,
        CancellationToken cancellationToken)
    {
        var mirrors = new List<MirrorPicture>();
        foreach (var id in ids)
        {
            if (await wall.FeedAsync(id, Language.Current, cancellationToken) is { } feed)
            {
                var learner = feed.Source.Retelling is null ? NameOf(feed.Source.Seat.Run.Run, session?.State) : "";
                mirrors.Add(new MirrorPicture(feed.Source.Id, learner, feed.Scenario));
            }
        }

        if (mirrors.Count == 0)
        {
            // Without script the page looks by itself whether somebody has begun.
            context.Response.Headers["Refresh"] = "5";
        }

        var again = mirrors.Count == 2 && replays is not null
            ? await replays.ModelAsync(LiveSession.Facilitator, cancellationToken)
            : null;
        return Page.Of<MirrorPage>(
            null,
            new(),
            ("Mirrors", mirrors),
            ("IsDebrief", session?.State is { Phase: SessionPhase.Debrief }),
            ("SideBySide", again?.SideBySide));
    }

    /// <summary>What the room calls a learner; the profile's code where a run belongs to nobody in a session.</summary>
    private static string NameOf(NewRun run, SessionState? state) =>
        state?.RunOf(run.Id) is { } known ? state.People[known.Learner].Called : run.Profile;
}
