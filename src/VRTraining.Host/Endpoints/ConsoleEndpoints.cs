// The facilitator's console: where the run is, what may come, what the room does, and one address a command.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Doors;
using VRTraining.Host.Pages.Session;
using VRTraining.Host.Plays;
using VRTraining.Host.Replays;
using VRTraining.Host.Sessions;
using VRTraining.Languages;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class ConsoleEndpoints
{
    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        var console = app.MapGroup("/console").OpenTo(DoorRole.Facilitator);
        console.MapGet("", ShowAsync);
        console.MapGet("/panel", PanelAsync);
        console.MapPost("/open", OpenAsync);
        console.MapPost("/this-desktop", PlayHereAsync);
        console.MapPost("/poll/{kind}", OpenPollAsync);
        console.MapPost("/steer/{action}", SteerAsync);
        console.MapPost("/replay", ReplayAsync);
        console.MapPost("/{action}", TakeAsync);
    }

    private static async Task<IResult> ShowAsync(
        string? learner, ConsoleDesk desk, ScenarioShelf shelf, CancellationToken cancellationToken) =>
        await desk.ModelAsync(learner, null, cancellationToken) is { } model
            ? Page.Of<ConsolePage>(null, new(), ("Model", model))
            : Page.Of<ChooseScenarioPage>(
                null, new(), ("Scenarios", shelf.All().Playable.Select(each => each.In(Language.Current)).ToList()));

    private static async Task<IResult> PanelAsync(string? learner, ConsoleDesk desk, CancellationToken cancellationToken) =>
        await desk.ModelAsync(learner, null, cancellationToken) is { } model ? PanelOf(model) : Results.NotFound();

    private static async Task<IResult> OpenAsync(
        [FromForm] string scenario, LiveSession session, ScenarioShelf shelf, SessionDoors doors, CancellationToken cancellationToken)
    {
        if (shelf.Find(scenario) is { } playable)
        {
            await session.OpenAsync(playable, cancellationToken);
            doors.Scenario = scenario;
        }

        return Results.Redirect("/console");
    }

    /// <summary>Somebody plays at this computer, in another window.</summary>
    private static async Task<IResult> PlayHereAsync(
        HttpContext context, IFormCollection form, ConsoleDesk desk, LiveSession session, CancellationToken cancellationToken)
    {
        var refusal = session.Host is { } host
            ? await host.SubmitAsync(
                LiveSession.AtThisDesktop, new SessionCommand.Join(SessionRole.Learner, Say("At this computer")), cancellationToken)
            : SessionRefusals.NoSuchPerson;
        return await AnswerAsync(context, form, desk, refusal, cancellationToken);
    }

    private static async Task<IResult> OpenPollAsync(
        string kind,
        HttpContext context,
        IFormCollection form,
        ConsoleDesk desk,
        LiveSession session,
        SessionRuns runs,
        CancellationToken cancellationToken)
    {
        if (Spelling.Read<PollKind>(kind) is not { } known)
        {
            return Page.NotFound(null);
        }

        var run = SessionForms.Run(form) is { } id ? await runs.OpenAsync(id, cancellationToken) : null;
        var refusal = run is null ? SessionRefusals.NoSuchRun
            : run.Host.Engine.Offered(run.Host.State) is not { Count: > 0 } offered ? Refusal.NotOffered
            : await session.SubmitAsync(
                Guest.Of(context)!,
                new SessionCommand.OpenPoll(
                    known,
                    new PollPlace(run.Id, run.Host.Engine.NodeOf(run.Host.State).Id, run.Host.EventCount),
                    [.. offered.Select(choice => new PollOption(choice.Id.Value, choice.Text))]),
                cancellationToken);
        return await AnswerAsync(context, form, desk, refusal, cancellationToken);
    }

    private static async Task<IResult> SteerAsync(
        string action,
        HttpContext context,
        IFormCollection form,
        ConsoleDesk desk,
        SessionRuns runs,
        CancellationToken cancellationToken)
    {
        if (SessionForms.InputOf(action, form) is not { } input)
        {
            return Page.NotFound(null);
        }

        var run = SessionForms.Run(form) is { } id ? await runs.OpenAsync(id, cancellationToken) : null;
        var refusal = run is null
            ? SessionRefusals.NoSuchRun
            : await runs.SteerAsync(Guest.Of(context)!, run, input, cancellationToken);
        return await AnswerAsync(context, form, desk, refusal, cancellationToken);
    }

    private static async Task<IResult> TakeAsync(
        string action,
        HttpContext context,
        IFormCollection form,
        ConsoleDesk desk,
        LiveSession session,
        SessionRuns runs,
        CancellationToken cancellationToken)
    {
        // A note is about the run that was shown when it was typed, whoever has begun to play since.
        var current = SessionForms.Run(form) is { } run
            ? await runs.OpenAsync(run, cancellationToken)
            : await desk.RunAsync(LearnerOf(form), cancellationToken);
        if (SessionForms.CommandOf(action, form, current is null ? null : SessionRuns.MomentOf(current)) is not { } command)
        {
            return Page.NotFound(null);
        }

        return await AnswerAsync(
            context, form, desk, await session.SubmitAsync(Guest.Of(context)!, command, cancellationToken), cancellationToken);
    }

    private static async Task<IResult> ReplayAsync(
        HttpContext context,
        IFormCollection form,
        ConsoleDesk desk,
        ReplayDesk replays,
        LiveSession session,
        CancellationToken cancellationToken)
    {
        var view = await replays.ReadAsync(form, session.State?.Debrief, cancellationToken);
        return await AnswerAsync(
            context,
            form,
            desk,
            await session.SubmitAsync(Guest.Of(context)!, new SessionCommand.Replay(view), cancellationToken),
            cancellationToken);
    }

    private static async Task<IResult> AnswerAsync(
        HttpContext context, IFormCollection form, ConsoleDesk desk, Refusal? refusal, CancellationToken cancellationToken)
    {
        var model = await desk.ModelAsync(LearnerOf(form), SessionEndpoints.Words(refusal), cancellationToken);
        return model is null ? Results.Redirect("/console")
            : context.Request.Headers.ContainsKey(PlayEndpoints.PanelHeader) ? PanelOf(model)
            : refusal is null ? Results.Redirect(model.Address(""))
            : Page.Of<ConsolePage>(null, new(), ("Model", model));
    }

    /// <summary>Whose run the console showed when the form was sent; null where the facilitator had chosen nobody.</summary>
    private static string? LearnerOf(IFormCollection form) =>
        form.TryGetValue(ConsoleDesk.LearnerField, out var learner) ? learner.ToString() : null;

    private static RazorComponentResult PanelOf(ConsoleModel model) =>
        new(typeof(ConsolePanel), new Dictionary<string, object?> { ["Model"] = model });
}
