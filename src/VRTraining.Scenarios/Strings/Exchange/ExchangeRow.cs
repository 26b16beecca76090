// One text on its way to a translator and back.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings.Exchange;

/// <summary>One text on its way to a translator and back.</summary>
/// <param name="Key">Its name.</param>
/// <param name="Source">The script's words that were, or are to be, translated.</param>
/// <param name="Target">The translation; empty where there is none yet.</param>
/// <param name="State">How it stands.</param>
public sealed record ExchangeRow(string Key, string Source, string Target, TextState State)
{
    /// <summary>Every text of a scenario with its translation, in the order of the script.</summary>
    public static ImmutableArray<ExchangeRow> Of(Scenario scenario, Translation translation) =>
    [
        .. from text in ScenarioTexts.Of(scenario)
           let translated = translation.Texts.GetValueOrDefault(text.Key)
           let state = translated is null ? TextState.Missing
               : translated.IsStaleFor(text.Text) ? TextState.Stale
               : TextState.Translated
           select new ExchangeRow(text.Key, text.Text, translated?.Text ?? "", state),
    ];
}

/// <summary>How a text of a translation stands.</summary>
public enum TextState
{
    /// <summary>Not translated.</summary>
    Missing,

    /// <summary>Translated from other words than the script has now.</summary>
    Stale,

    /// <summary>Translated from the script's words.</summary>
    Translated,
}
