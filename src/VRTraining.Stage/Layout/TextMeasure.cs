// How wide text is, without a font: a table that is never narrower than the fonts in use.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Layout;

/// <summary>
/// Widths in em, each at least the advance of that letter in Inter, Atkinson Hyperlegible, Segoe UI and DejaVu Sans, so
/// that a line broken here fits in every head.
/// </summary>
public static class TextMeasure
{
    /// <summary>The distance of two lines, in em.</summary>
    public const float LineEm = 1.3f;

    /// <summary>The width of a text on one line, in em.</summary>
    public static float WidthEm(ReadOnlySpan<char> text)
    {
        var width = 0f;
        foreach (var rune in text.EnumerateRunes())
        {
            width += AdvanceEm(rune);
        }

        return width;
    }

    /// <summary>The width of the widest line, in em.</summary>
    public static float WidestEm(ImmutableArray<string> lines) =>
        lines.Select(line => WidthEm(line)).DefaultIfEmpty().Max();

    /// <summary>
    /// Breaks a text into lines no wider than a width; at blanks, and within a word only where it is wider alone.
    /// </summary>
    /// <param name="text">Line ends in it are kept as breaks.</param>
    /// <param name="widthEm">2 and up.</param>
    /// <param name="letters">At most so many letters a line, as a reader counts them.</param>
    public static ImmutableArray<string> Wrap(string text, float widthEm, int letters = int.MaxValue)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        foreach (var paragraph in text.Split('\n'))
        {
            var line = new StringBuilder();
            foreach (var word in Words(paragraph, widthEm, letters))
            {
                var glue = line.Length > 0 && !word.Joined ? " " : "";
                if (line.Length > 0 && !Fits($"{line}{glue}{word.Text}", widthEm, letters))
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    glue = "";
                }

                line.Append(glue).Append(word.Text);
            }

            if (line.Length > 0)
            {
                lines.Add(line.ToString());
            }
        }

        return lines.ToImmutable();
    }

    /// <summary>Letters as a reader counts them: an accent or an emoji of many parts is one.</summary>
    public static int Letters(string text) => new StringInfo(text).LengthInTextElements;

    /// <summary>
    /// Words; a word that is too wide alone, and every letter of a script without blanks, comes in pieces.
    /// </summary>
    private static IEnumerable<(string Text, bool Joined)> Words(string paragraph, float widthEm, int letters)
    {
        foreach (var word in paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (Fits(word, widthEm, letters) && !word.EnumerateRunes().Any(WordCount.IsCompact))
            {
                yield return (word, false);
                continue;
            }

            var joined = false;
            var elements = StringInfo.GetTextElementEnumerator(word);
            while (elements.MoveNext())
            {
                yield return (elements.GetTextElement(), joined);
                joined = true;
            }
        }
    }

    private static bool Fits(string text, float widthEm, int letters) =>
        WidthEm(text) <= widthEm && (text.Length <= letters || Letters(text) <= letters);

    private static float AdvanceEm(Rune rune) => rune.Value switch
    {
        ' ' or '\u00A0' => 0.32f,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' or '’' or '‘' => 0.34f,
        'f' or 't' or 'r' or '(' or ')' or '[' or ']' or '/' or '-' or '"' or '“' or '”' => 0.46f,
        'm' or 'w' => 0.98f,
        'M' or 'W' or '@' or '%' or '—' or '…' => 1.02f,
        >= 'a' and <= 'z' => 0.64f,
        >= '0' and <= '9' => 0.66f,
        >= 'A' and <= 'Z' => 0.79f,
        < 0x2000 => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark ? 0 : 0.8f,
        0x200D or (>= 0xFE00 and <= 0xFE0F) => 0,
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format => 0,
        _ when WordCount.IsCompact(rune) || rune.Value >= 0x1F000 => 1.1f,
        _ => 1.0f,
    };
}
