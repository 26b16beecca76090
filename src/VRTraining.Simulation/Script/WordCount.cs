// How many words a text has, in scripts with and without blanks.
using System.Globalization;
using System.Text;

namespace VRTraining.Simulation.Script;

/// <summary>How many words a text has.</summary>
public static class WordCount
{
    /// <summary>A syllable script writes without blanks: so many of its letters count as a word.</summary>
    private const float LettersPerWord = 2.5f;

    /// <summary>Words in a text; letters of scripts without blanks count as 0.4 of a word each.</summary>
    public static float Of(ReadOnlySpan<char> text)
    {
        var (words, inside) = (0f, false);
        foreach (var rune in text.EnumerateRunes())
        {
            var compact = IsCompact(rune);
            var letter = !compact && Rune.IsLetterOrDigit(rune);
            words += compact ? 1 / LettersPerWord : letter && !inside ? 1 : 0;
            inside = letter || (inside && !compact && !Rune.IsWhiteSpace(rune));
        }

        return words;
    }

    /// <summary>
    /// Whether a letter belongs to a script that is written without blanks (Han, kana, Hangul, Thai, Lao, Khmer).
    /// </summary>
    public static bool IsCompact(Rune rune) => rune.Value is (>= 0x0E00 and <= 0x0EFF) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7AF)
        or (>= 0x20000 and <= 0x3134F)
        && Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation);
}
