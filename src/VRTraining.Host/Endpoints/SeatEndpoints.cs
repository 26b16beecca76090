// A learner's seat in a browser: to the run that waits, or to the scenario that the facilitator has chosen.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Link.Seats;

namespace VRTraining.Host.Endpoints;

internal static class SeatEndpoints
{
    public static void MapSeats(this IEndpointRouteBuilder app)
    {
        app.MapGet("/seat", SitAsync).OpenTo(DoorRole.Learner);
        app.MapGet($"{SeatWelcome.ScriptPath}{{hash}}", ScriptAsync).OpenTo(DoorRole.Learner);
    }

    /// <summary>The script that a head plays; it has no secrets, and no way to ask for any other file.</summary>
    private static async Task<IResult> ScriptAsync(string hash, ScenarioShelf shelf, CancellationToken cancellationToken) =>
        await shelf.OfContentAsync(hash, cancellationToken) is { } playable
            ? Results.Bytes(playable.Bytes, "application/json")
            : Results.NotFound();

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
