// How a page comes about: a component with its parameters, for a visitor with settings.
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using VRTraining.Host.Pages;
using VRTraining.Host.Visits;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Endpoints;

internal static class Page
{
    /// <summary>A page for a visitor.</summary>
    public static RazorComponentResult Of<TPage>(
        Visitor? visitor, ViewSettings settings, params (string Name, object? Value)[] parameters)
        where TPage : IComponent
    {
        var all = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value);
        all["Visitor"] = visitor;
        all["Settings"] = settings;
        return new RazorComponentResult(typeof(TPage), all);
    }

    /// <summary>A page that only says something.</summary>
    public static RazorComponentResult Message(int status, string title, string text, Visitor? visitor = null) =>
        new(typeof(MessagePage), new Dictionary<string, object?>
        {
            ["Title"] = title,
            ["Text"] = text,
            ["Visitor"] = visitor,
        })
        {
            StatusCode = status,
        };

    public static RazorComponentResult NotFound(Visitor? visitor) => Message(
        StatusCodes.Status404NotFound,
        Say("That is not here"),
        Say("Perhaps it was erased, or it belongs to another profile."),
        visitor);
}
