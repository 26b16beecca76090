// Recordings of lines: served by scenario, language and line, and nothing else of a scenario's folder.
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Plays;
using VRTraining.Languages;

namespace VRTraining.Host.Endpoints;

internal static partial class VoiceEndpoints
{
    private static readonly (string Ending, string Type)[] Kinds = [(".wav", "audio/wav"), (".mp3", "audio/mpeg")];

    public static void MapVoices(this IEndpointRouteBuilder app) =>
        app.MapMethods("/voice/{scenario}/{locale}/{line}", ["GET", "HEAD"], Serve);

    /// <summary>The recording, whatever its kind; the ending that was asked for does not matter.</summary>
    private static IResult Serve(string scenario, string locale, string line, ScenarioShelf shelf)
    {
        var id = Path.GetFileNameWithoutExtension(line);
        if (!PlainName().IsMatch(id) || !PlainName().IsMatch(locale) || shelf.Find(scenario)?.Folder is not { } folder)
        {
            return Results.NotFound();
        }

        var kinds = from tag in LanguageTag.Chain(locale) from kind in Kinds select (tag, kind.Ending, kind.Type);
        foreach (var (tag, ending, type) in kinds)
        {
            var file = Path.Combine(folder, "voice", tag, id + ending);
            if (File.Exists(file))
            {
                return Results.File(file, type, enableRangeProcessing: true);
            }
        }

        return Results.NotFound();
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9-]{0,63}\z")]
    private static partial Regex PlainName();
}
