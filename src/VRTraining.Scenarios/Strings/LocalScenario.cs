// A scenario in the language of whoever reads it: the same ids, other words.
using VRTraining.Languages;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings;

/// <summary>Puts a scenario into another language.</summary>
public static class LocalScenario
{
    /// <summary>
    /// The scenario with each text from the first translation of the chain that has it (<c>de-AT</c>, <c>de</c>), else in
    /// its own words. Ids, conditions and points are as they were: engine and journal take the scenario itself.
    /// </summary>
    /// <param name="scenario">The script.</param>
    /// <param name="folder">Its folder; null has no translations.</param>
    /// <param name="tag">The language that is wanted.</param>
    /// <returns>The scenario itself where nothing is translated or its own language is wanted.</returns>
    public static Scenario Of(Scenario scenario, string? folder, string tag)
    {
        var chain = LanguageTag.Chain(tag).ToList();
        if (folder is null || chain.Contains(scenario.Language, StringComparer.OrdinalIgnoreCase))
        {
            return scenario;
        }

        var translations = chain.Where(locale => File.Exists(Translation.FileIn(folder, locale)))
            .Select(locale => TranslationReader.Read(scenario, Translation.FileIn(folder, locale)).Translation)
            .Where(translation => translation.Texts.Count > 0)
            .ToList();
        return translations.Count == 0
            ? scenario
            : ScenarioTexts.Map(scenario, (key, text) => translations
                .Select(translation => translation.Texts.GetValueOrDefault(key)?.Text)
                .FirstOrDefault(found => found is not null) ?? text) with
            {
                Language = translations[0].Locale,
            };
    }
}
