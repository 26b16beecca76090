// In which language a page is shown: what the visitor chose, else what the browser asks for.
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using VRTraining.Languages;
using VRTraining.Runs.Journal;

namespace VRTraining.Host.Visits;

internal static class VisitorLanguage
{
    /// <summary>What has no words of its own.</summary>
    private static readonly string[] Wordless = ["/web", "/assets", "/voice"];

    /// <summary>
    /// Makes the visitor's language the one in which everything behind is said; before the visitor is known, the one that
    /// the browser asks for.
    /// </summary>
    public static async Task UseAsync(HttpContext context, RequestDelegate next)
    {
        if (!Wordless.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal)))
        {
            var language = await OfAsync(context);
            context.Items[typeof(Language)] = language;
            language.Use();
        }

        await next(context);
    }

    /// <summary>For what is said after the request's own code has ended: a failure leaves the language behind.</summary>
    public static void UseAgain(HttpContext context) => Of(context).Use();

    /// <summary>The language of a request or connection.</summary>
    public static Language Of(HttpContext context) => context.Items[typeof(Language)] as Language ?? Language.English;

    private static async Task<Language> OfAsync(HttpContext context) =>
        Language.Find(await ChosenAsync(context)) ?? Language.For(Wanted(context.Request));

    private static async Task<string?> ChosenAsync(HttpContext context)
    {
        try
        {
            var settings = context.RequestServices.GetRequiredService<VisitorSettings>();
            return (await settings.OfAsync(Visitor.Of(context), context.RequestAborted)).Language;
        }
        catch (JournalException)
        {
            // What cannot be read is said further on, and in some language.
            return null;
        }
    }

    /// <summary>The languages that the browser asks for, the most wanted first (RFC 9110, 12.5.4).</summary>
    private static IEnumerable<string> Wanted(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .Where(language => language.Quality is not 0)
        .OrderByDescending(language => language.Quality ?? 1)
        .Select(language => language.Value.ToString());
}
