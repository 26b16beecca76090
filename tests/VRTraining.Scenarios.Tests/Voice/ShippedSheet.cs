// A shipped scenario as it is spoken in a language.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Strings;
using VRTraining.Scenarios.Voice;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Voice;

internal static class ShippedSheet
{
    /// <summary>Each scenario in its own language and in each that it has strings for: its folder's name and a locale.</summary>
    public static IEnumerable<TestCaseData> Spoken =>
        from folder in Directory.EnumerateDirectories(Repository.PathOf("scenarios")).Order()
        from locale in Translation.LocalesIn(folder).Prepend("en")
        select new TestCaseData(Path.GetFileName(folder), locale);

    /// <summary>A scenario with its lines in a language; a line that is not translated has no words.</summary>
    public static (FoundScenario Found, VoiceSheet Sheet) Read(string slug, string locale)
    {
        var found = FoundScenario.At(Repository.PathOf("scenarios", slug, "scenario.json"));
        var scenario = found.Read().Scenario!;
        var words = WordsOf(found, scenario);
        return (found, VoiceSheet.Of(
            scenario,
            new VoiceFolder(found.Folder, locale),
            line => locale == scenario.Language ? line.Text : words(locale, line) ?? ""));
    }

    /// <summary>The words of a line in another language; null where it is not translated.</summary>
    public static Func<string, Line, string?> WordsOf(FoundScenario found, Scenario scenario)
    {
        var texts = TranslationReader.ReadAll(scenario, found.Folder)
            .ToDictionary(read => read.Translation.Locale, read => read.Translation.Texts);
        return (locale, line) => texts.GetValueOrDefault(locale)?.GetValueOrDefault($"line.{line.Id}")?.Text;
    }
}
