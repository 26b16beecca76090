// A text as a synthesiser takes it: plain letters and the few signs that it makes pauses of.
using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Makes the text of a line plain.</summary>
internal static partial class SpokenWords
{
    /// <summary>What synthesisers would spell letter by letter, or take for another word.</summary>
    private static readonly FrozenDictionary<string, string> Respelt = new Dictionary<string, string>
    {
        ["hm"] = "hum",
        ["hmm"] = "hum",
        ["mm"] = "um",
        ["mmm"] = "um",
        ["mhm"] = "uh hum",
        ["aisha"] = "Eyeesha",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether there is anything in a text to say.</summary>
    public static bool Any(string text) => text.EnumerateRunes().Any(Rune.IsLetterOrDigit);

    /// <summary>
    /// The text with ASCII quotes and pauses; other signs (pictures, arrows, marks of direction) are left out, since a
    /// synthesiser reads them by name, and what it would say wrongly is spelt as it sounds.
    /// </summary>
    public static string Plain(string text)
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
        return Word().Replace(words, word => Respelt.GetValueOrDefault(word.Value, word.Value));
    }

    [GeneratedRegex(@"\b\p{L}+\b")]
    private static partial Regex Word();
}
