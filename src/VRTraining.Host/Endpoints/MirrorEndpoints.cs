// The mirror: one wearer's scene full screen, or a wall of several.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Pages;

namespace VRTraining.Host.Endpoints;

internal static class MirrorEndpoints
{
    public static void MapMirrors(this IEndpointRouteBuilder app)
    {
        app.MapGet("/mirror", (HttpContext context, MirrorWall wall, CancellationToken cancellationToken) =>
            ShowAsync(context, wall, [.. wall.Sources.Select(source => source.Id)], cancellationToken)).OpenToGuests();
        app.MapGet("/mirror/{id}", (HttpContext context, string id, MirrorWall wall, CancellationToken cancellationToken) =>
            ShowAsync(context, wall, [id], cancellationToken)).OpenToGuests();
    }

    private static async Task<IResult> ShowAsync(
        HttpContext context, MirrorWall wall, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var mirrors = new List<MirrorPicture>();
        foreach (var id in ids)
        {
            if (await wall.FeedAsync(id, cancellationToken) is { } feed)
            {
                mirrors.Add(new MirrorPicture(feed.Source.Id, feed.Source.Seat.Run.Run.Profile, feed.Scenario));
            }
        }

        if (mirrors.Count == 0)
        {
            // Without script the page looks by itself whether somebody has begun.
            context.Response.Headers["Refresh"] = "5";
        }

        return Page.Of<MirrorPage>(null, new(), ("Mirrors", mirrors));
    }
}
