// The session's report, to take away: a page, a table, lines for programs.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Exports.Sessions;
using VRTraining.Host.Doors;
using VRTraining.Host.Pages.Session;
using VRTraining.Host.Sessions;
using VRTraining.Languages;

namespace VRTraining.Host.Endpoints;

internal static class ReportEndpoints
{
    public static void MapReport(this IEndpointRouteBuilder app)
    {
        var report = app.MapGroup("/console/report").OpenTo(DoorRole.Facilitator);
        report.MapGet("", (LiveSession session) => session.State is { } state
            ? Page.Of<ReportPage>(null, new(), ("State", state), ("Scenario", session.Local))
            : Results.Redirect("/console"));
        report.MapGet("/{file}", TakeAway);
        report.MapPost("/erase", EraseAsync);
    }

    private static async Task<IResult> EraseAsync(
        IFormCollection form, LiveSession session, SessionDoors doors, CancellationToken cancellationToken)
    {
        _ = form;
        if (await session.EraseAsync(cancellationToken))
        {
            doors.Scenario = null;
        }

        return Results.Redirect("/console");
    }

    /// <summary>The page is for people and in their language; what programs read is the same whoever asks for it.</summary>
    private static IResult TakeAway(string file, bool? names, LiveSession session, TimeProvider time)
    {
        if (file is "session.csv" or "session.jsonl")
        {
            Language.English.Use();
        }

        if (session.State is not { } state || session.Local is not { } scenario)
        {
            return Page.NotFound(null);
        }

        var report = SessionReport.Of(state, scenario, names ?? false, time.GetUtcNow());
        return file switch
        {
            "session.html" => Results.Stream(
                to => SessionReportWriter.WriteHtmlAsync(report, to, default), "text/html; charset=utf-8", file),
            "session.csv" => Results.Stream(
                to => SessionReportWriter.WriteCsvAsync(report, to, default), "text/csv; charset=utf-8", file),
            "session.jsonl" => Results.Stream(
                to => SessionReportWriter.WriteJsonLinesAsync(report, to, default), "application/x-ndjson", file),
            _ => Page.NotFound(null),
        };
    }
}
