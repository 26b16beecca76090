// The voice sheets of the scenarios that a person means.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Play;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;

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
        return locale is null || locale == scenario.Language
            ? VoiceSheet.Of(scenario, new VoiceFolder(found.Folder, scenario.Language))
            : throw CannotException.Usage(
                $"{found.Name} is written in '{scenario.Language}' and has no words in '{locale}' to be voiced.");
    }

    /// <summary>A number of things.</summary>
    public static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
