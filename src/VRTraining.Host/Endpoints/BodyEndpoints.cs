// Bodies that somebody brought along: read, checked and rewritten to the bone contract whenever one is asked for.
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using VRTraining.Host.Plays;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Library;

namespace VRTraining.Host.Endpoints;

internal static class BodyEndpoints
{
    public static RouteHandlerBuilder MapBodies(this IEndpointRouteBuilder app) =>
        app.MapGet("/bodies/{scenario}/{model}", Serve);

    /// <summary>The body, or nothing where it is missing or broken: the page then shows a portrait in its place.</summary>
    private static IResult Serve(string scenario, string model, ScenarioShelf shelf, ScenarioLibrary library)
    {
        var folder = CharacterLibrary.For(library, shelf.Find(scenario)?.Folder).Find(model);
        try
        {
            return folder is not null && CharacterReader.ReadFolder(folder).Character is { } character
                ? Results.Bytes(ConformedModel.Of(character), "model/gltf-binary")
                : Results.NotFound();
        }
        catch (Exception gone) when (gone is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            // It was good a moment ago; somebody is changing it.
            return Results.NotFound();
        }
    }
}
