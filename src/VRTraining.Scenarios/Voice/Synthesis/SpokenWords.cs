// A text as a synthesiser takes it: plain letters and the few signs that it makes pauses of.
using System.Text;
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Makes the text of a line plain.</summary>
internal static partial class SpokenWords
{
    /// <summary>Whether there is anything in a text to say.</summary>
    public static bool Any(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>
    /// The text with ASCII quotes and pauses; other signs (pictures, arrows, marks of direction) are left out, since a
    /// synthesiser reads them by name, and what it would say wrongly is spelt as it sounds.
    /// </summary>
    /// <param name="text">The words.</param>
    /// <param name="locale">Their language.</param>
    public static string Plain(string text, string locale)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            plain.Append(letter switch
            {
                '’' or '‘' => "'",
                '…' => "... ",
                '–' or '—' => ", ",
                '“' or '”' or '„' or '«' or '»' or '"' => " ",
                _ when char.IsWhiteSpace(letter) => " ",
                _ when char.IsLetterOrDigit(letter) || " .,;:!?'-()%&/+".Contains(letter, StringComparison.Ordinal) =>
                    letter.ToString(),
                _ => " ",
            });
        }

        var words = string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace(" ,", ",", StringComparison.Ordinal);
        return SpokenLanguage.Of(locale) is { } language
            ? Word().Replace(words, word => language.Respelt.GetValueOrDefault(word.Value, word.Value))
            : words;
    }

    [GeneratedRegex(@"\b\p{L}+\b")]
    private static partial Regex Word();
}
