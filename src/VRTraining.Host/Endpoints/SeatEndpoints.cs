// A learner's seat in a browser: to the run that waits, or to the scenario that the facilitator has chosen.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;

namespace VRTraining.Host.Endpoints;

internal static class SeatEndpoints
{
    public static void MapSeats(this IEndpointRouteBuilder app)
    {
        app.MapGet("/seat", SitAsync).OpenTo(DoorRole.Learner);
    }

    private static async Task<IResult> SitAsync(
        HttpContext context, LiveRuns runs, SessionDoors doors, CancellationToken cancellationToken)
    {
        if (Visitor.Of(context) is not { } visitor)
        {
            return Results.Redirect("/");
        }

        var mine = await runs.ListAsync(visitor, cancellationToken);
        return mine.FirstOrDefault(run => !run.Standing.IsOver) is { } unfinished
            ? Results.Redirect($"/runs/{unfinished.Header.Run.Id}")
            : Results.Redirect(doors.Scenario is { } scenario ? $"/scenarios/{scenario}" : "/library");
    }
}
