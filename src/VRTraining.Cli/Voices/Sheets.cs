// The voice sheets of the scenarios that a person means.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Strings;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Voices;

/// <summary>Makes voice sheets.</summary>
internal static class Sheets
{
    /// <summary>The sheet of a scenario.</summary>
    /// <param name="found">The scenario.</param>
    /// <param name="locale">The language; null for the script's own.</param>
    /// <exception cref="CannotException">It cannot be played, or is not written in that language.</exception>
    public static VoiceSheet Of(FoundScenario found, string? locale)
    {
        var scenario = Scripts.Read(found, found.Name).Scenario;
        var folder = new VoiceFolder(found.Folder, locale ?? scenario.Language);
        if (folder.Locale == scenario.Language)
        {
            return VoiceSheet.Of(scenario, folder);
        }

        var words = WordsOf(scenario, found.Folder);
        return Translation.LocalesIn(found.Folder).Contains(folder.Locale)
            ? VoiceSheet.Of(scenario, folder, line => words(folder.Locale, line) ?? "")
            : throw CannotException.Usage(
                $"{found.Name} is written in '{scenario.Language}' and has no words in '{locale}' to be voiced.");
    }

    /// <summary>The words of a line in another language; null where it is not translated.</summary>
    public static Func<string, Line, string?> WordsOf(Scenario scenario, string folder)
    {
        var translations = TranslationReader.ReadAll(scenario, folder)
            .ToDictionary(read => read.Translation.Locale, read => read.Translation.Texts);
        return (locale, line) => translations.GetValueOrDefault(locale)?.GetValueOrDefault($"line.{line.Id}")?.Text;
    }

    /// <summary>A number of things.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
