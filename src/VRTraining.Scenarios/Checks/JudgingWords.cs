// Words that judge a person or leave no exception, by language.
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Checks;

/// <summary>Words that judge a person or leave no exception; in a language without a list nothing is found.</summary>
internal static partial class JudgingWords
{
    /// <summary>The first such word of a text, as it is written there, or null.</summary>
    /// <param name="text">What somebody says.</param>
    /// <param name="language">Its BCP 47 tag; only the language part counts.</param>
    public static string? FirstIn(string text, string language)
    {
        var words = language.Split('-')[0].ToLowerInvariant() switch
        {
            "en" => English(),
            "de" => German(),
            _ => null,
        };
        return words?.Match(text) is { Success: true } match ? match.Value : null;
    }

    [GeneratedRegex(
        """
        \b(?:always|never|lazy|careless|rude|unprofessional|unreliable|incompetent|stupid|sloppy|selfish|arrogant
        |ridiculous|useless|hopeless|immature|disrespectful|irresponsible|negligent|your\ attitude|typical\ of\ you)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex English();

    [GeneratedRegex(
        """
        \b(?:immer|nie|niemals|faul\w*|schlampig\w*|unhöflich\w*|unprofessionell\w*|unzuverlässig\w*|unfähig\w*|dumm\w*
        |egoistisch\w*|arrogant\w*|lächerlich\w*|nutzlos\w*|hoffnungslos\w*|respektlos\w*|verantwortungslos\w*
        |typisch\ für\ (?:dich|Sie))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex German();
}
