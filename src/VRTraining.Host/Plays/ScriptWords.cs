// What the pages' script says, in the language of the page.
using System.Text.Json;
using VRTraining.Languages;

namespace VRTraining.Host.Plays;

internal static class ScriptWords
{
    /// <summary>The English texts and what is said for them, as JSON; null where nothing is translated.</summary>
    public static string? Json() => Language.Current == Language.English
        ? null
        : JsonSerializer.Serialize(Language.TextsOf("script").ToDictionary(text => text, text => Language.Current.Say(text)));
}
