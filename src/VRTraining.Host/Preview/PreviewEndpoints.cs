// What the preview's page asks for: itself, its moves, and word of changes.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Preview;

internal static class PreviewEndpoints
{
    /// <summary>A page with script asks with this header, and is given the part that changes.</summary>
    private const string PartHeader = "X-Preview";

    public static void MapPreview(this IEndpointRouteBuilder app)
    {
        app.MapGet("/", (PreviewDesk desk) => Whole(desk));
        app.MapGet("/part", (PreviewDesk desk) => Part(desk));
        app.MapGet("/changes", ChangesAsync);
        app.MapGet("/preview.css", () => Text("preview.css", "text/css; charset=utf-8"));
        app.MapGet("/preview.js", () => Text("preview.js", "text/javascript; charset=utf-8"));
        Move(app, "/choose", (play, form) => play.Take(now => new RunInput.Choose(new ChoiceId(form["choice"]!), now)));
        Move(app, "/advance", (play, _) => play.Take(now => new RunInput.Advance(now)));
        Move(app, "/answer", (play, form) => play.Take(now => new RunInput.Answer(form["text"].ToString(), now)));
        Move(app, "/reflect", (play, form) => play.Take(now => new RunInput.Reflect(form["text"].ToString(), now)));
        Move(app, "/rewind", (play, form) => play.Take(now => new RunInput.Rewind(new NodeId(form["node"]!), now)));
        Move(app, "/hint", (play, _) => play.Take(now => new RunInput.Hint(now)));
        Move(app, "/time", (play, _) => play.LetTimePass());
        Move(app, "/back", (play, _) => play.Back());
        Move(app, "/restart", (play, _) => play.Restart());
        Move(app, "/replay", (play, _) => play.Replay());
        Move(app, "/jump", (play, form) => play.Jump(
            new NodeId(form["node"]!),
            form.Keys.Where(name => name != "node").ToDictionary(name => name, name => form[name].ToString())));
    }

    /// <summary>A move: with script it gives the part that changed, without it the page is loaded again.</summary>
    private static void Move(IEndpointRouteBuilder app, string path, Action<PreviewPlay, IFormCollection> take) =>
        app.MapPost(path, async (HttpContext context, PreviewDesk desk) =>
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            desk.With(play =>
            {
                take(play, form);
                return true;
            });
            return context.Request.Headers.ContainsKey(PartHeader) ? (IResult)Part(desk) : Results.Redirect("/");
        });

    private static RazorComponentResult Whole(PreviewDesk desk) => View<PreviewPage>(desk);

    private static RazorComponentResult Part(PreviewDesk desk) => View<PreviewPart>(desk);

    private static RazorComponentResult View<T>(PreviewDesk desk)
        where T : Microsoft.AspNetCore.Components.IComponent => new(
            typeof(T), new Dictionary<string, object?> { ["Model"] = desk.With(play => PreviewModel.Of(desk, play)) });

    private static async Task ChangesAsync(HttpContext context, PreviewDesk desk, IHostApplicationLifetime life)
    {
        using var going = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, life.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        try
        {
            await foreach (var version in desk.VersionsAsync(going.Token))
            {
                await context.Response.WriteAsync($"data: {version}\n\n", going.Token);
                await context.Response.Body.FlushAsync(going.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the preview ends.
        }
    }

    private static IResult Text(string name, string type) => Results.Stream(
        typeof(PreviewEndpoints).Assembly.GetManifestResourceStream($"VRTraining.Host.Preview.{name}")!, type);
}
