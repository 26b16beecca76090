// A play: the page, its panel, and one address an input.
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Pages;
using VRTraining.Host.Pages.Parts;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Languages;
using VRTraining.Learning.Words;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Endpoints;

internal static class PlayEndpoints
{
    private const int SecondsMore = 30;

    /// <summary>Who sends this header wants the panel alone.</summary>
    internal const string PanelHeader = "X-Panel";

    public static void MapPlays(this IEndpointRouteBuilder app)
    {
        var run = app.MapGroup("/runs/{id:guid}");
        run.MapGet("", ShowAsync);
        run.MapGet("/panel", PanelAsync);
        run.MapPost("/{action}", TakeAsync);
    }

    private static async Task<IResult> ShowAsync(
        Guid id, CurrentVisitor current, LiveRuns runs, VisitorSettings settings, CancellationToken cancellationToken)
    {
        if (await runs.OpenAsync(new RunId(id), current.Visitor, cancellationToken) is not { } live)
        {
            return Page.NotFound(current.Visitor);
        }

        return Page.Of<PlayPage>(
            current.Visitor,
            await settings.OfAsync(current.Visitor, cancellationToken),
            ("Panel", await live.PanelAsync(null, cancellationToken)));
    }

    private static async Task<IResult> PanelAsync(
        Guid id, CurrentVisitor current, LiveRuns runs, CancellationToken cancellationToken) =>
        await runs.OpenAsync(new RunId(id), current.Visitor, cancellationToken) is { } live
            ? PanelOf(await live.PanelAsync(null, cancellationToken))
            : Results.NotFound();

    private static async Task<IResult> TakeAsync(
        Guid id,
        string action,
        CurrentVisitor current,
        HttpContext context,
        IFormCollection form,
        LiveRuns runs,
        VisitorSettings settings,
        CancellationToken cancellationToken)
    {
        if (await runs.OpenAsync(new RunId(id), current.Visitor, cancellationToken) is not { } live
            || InputOf(action, form) is not { } input)
        {
            return Page.NotFound(current.Visitor);
        }

        if (input is RunInput.Answer answer)
        {
            var scene = (await live.PanelAsync(null, cancellationToken)).Scene;
            input = live.Playable.Meant(answer, scene.Node, Language.Current);
        }

        // A form sent twice, or from a tab that lags behind, must not skip what nobody has seen.
        if (Field(form, "moment") is { } moment && moment != live.Host.EventCount.ToString(CultureInfo.InvariantCulture))
        {
            return context.Request.Headers.ContainsKey(PanelHeader)
                ? PanelOf(await live.PanelAsync(null, cancellationToken))
                : Results.Redirect($"/runs/{id}");
        }

        Refusal? refusal;
        try
        {
            refusal = await live.Seat.SubmitAsync(input, cancellationToken);
        }
        catch (Exception stopped) when (stopped is ObjectDisposedException
            or JournalException { Problem: JournalProblem.PlayedElsewhere })
        {
            await runs.DropAsync(live.Id);
            throw;
        }

        var notice = refusal is null ? null : RefusalWords.Of(refusal);
        if (context.Request.Headers.ContainsKey(PanelHeader))
        {
            return PanelOf(await live.PanelAsync(notice, cancellationToken));
        }

        // Without script: back to the page, so that loading it again sends nothing twice.
        return refusal is null
            ? Results.Redirect(live.Host.State.Status == RunStatus.Completed ? $"/runs/{id}/debrief" : $"/runs/{id}")
            : Page.Of<PlayPage>(
                current.Visitor,
                await settings.OfAsync(current.Visitor, cancellationToken),
                ("Panel", await live.PanelAsync(notice, cancellationToken)));
    }

    private static RunInput? InputOf(string action, IFormCollection form) => action switch
    {
        "advance" => new RunInput.Advance(RunTime.Zero),
        "choose" when Field(form, "choice") is { } choice => new RunInput.Choose(new ChoiceId(choice), RunTime.Zero),
        "answer" => new RunInput.Answer(Field(form, "text") ?? "", RunTime.Zero),
        "reflect" => new RunInput.Reflect(Field(form, "text") ?? "", RunTime.Zero),
        "rewind" when Field(form, "node") is { } node => new RunInput.Rewind(new NodeId(node), RunTime.Zero),
        "hint" => new RunInput.Hint(RunTime.Zero),
        "pause" => new RunInput.Pause(RunTime.Zero),
        "resume" => new RunInput.Resume(RunTime.Zero),
        "extend" => new RunInput.ExtendTime(SecondsMore, RunTime.Zero),
        "timers-off" => new RunInput.TimersOff(RunTime.Zero),
        "leave" => new RunInput.Leave(RunTime.Zero),
        _ => null,
    };

    private static RazorComponentResult PanelOf(PanelModel model) =>
        new(typeof(Panel), new Dictionary<string, object?> { ["Model"] = model });

    private static string? Field(IFormCollection form, string name) =>
        form.TryGetValue(name, out var value) ? value.ToString() : null;
}
