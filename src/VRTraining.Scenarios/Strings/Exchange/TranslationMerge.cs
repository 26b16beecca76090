// Takes what came back from a translator into a translation, and loses nothing that was finished.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings.Exchange;

/// <summary>What came of a merge.</summary>
/// <param name="Translation">The translation with what was taken.</param>
/// <param name="Taken">How many texts are new or changed.</param>
/// <param name="Unknown">Keys that the script does not have; they were left out.</param>
public sealed record TranslationMerge(Translation Translation, int Taken, IReadOnlyList<string> Unknown)
{
    /// <summary>
    /// Merges. A row without a translation changes nothing; a row that translates words which the script no longer has
    /// does not replace a translation of those it has.
    /// </summary>
    public static TranslationMerge Of(Scenario scenario, Translation before, IEnumerable<ExchangeRow> rows)
    {
        var words = ScenarioTexts.Of(scenario).ToDictionary(text => text.Key, text => text.Text);
        var texts = before.Texts.ToBuilder();
        var unknown = new List<string>();
        var taken = 0;
        foreach (var row in rows)
        {
            if (!words.TryGetValue(row.Key, out var said))
            {
                unknown.Add(row.Key);
                continue;
            }

            var had = texts.GetValueOrDefault(row.Key);
            var given = TranslatedText.Of(row.Source, row.Target.Trim());
            var isFinished = had is not null && !had.IsStaleFor(said);
            if (given.Text.Length > 0 && given != had && !(isFinished && given.IsStaleFor(said)))
            {
                texts[row.Key] = given;
                taken++;
            }
        }

        return new TranslationMerge(before with { Texts = texts.ToImmutable() }, taken, unknown);
    }
}
