// Breaks text into lines that fit.
using Spectre.Console;

namespace VRTraining.Cli.Terminal;

/// <summary>Breaks text into lines that fit.</summary>
internal static class Wrap
{
    /// <summary>The lines of a text; a word that is too long for a line is cut.</summary>
    /// <param name="text">Line feeds begin a new line; other control characters, which a terminal might obey, become blanks.</param>
    /// <param name="width">Cells a line, at least 1.</param>
    public static IEnumerable<string> Lines(string text, int width)
    {
        foreach (var paragraph in text.Split('\n'))
        {
            foreach (var line in Paragraph(paragraph, width))
            {
                yield return line;
            }
        }
    }

    /// <summary>The text in one line, cut with an ellipsis where it is longer than <paramref name="width"/> cells.</summary>
    public static string OneLine(string text, int width)
    {
        var words = string.Join(' ', Words(text));
        if (words.GetCellWidth() <= width)
        {
            return words;
        }

        var kept = Fitting(words, width - 1);
        return words[..kept].TrimEnd() + "…";
    }

    private static IEnumerable<string> Paragraph(string paragraph, int width)
    {
        var line = "";
        foreach (var word in Words(paragraph))
        {
            var rest = word;
            if (line.Length > 0 && line.GetCellWidth() + 1 + rest.GetCellWidth() <= width)
            {
                line += " " + rest;
                continue;
            }

            if (line.Length > 0)
            {
                yield return line;
            }

            while (rest.GetCellWidth() > width && Fitting(rest, width) is var kept && kept < rest.Length)
            {
                yield return rest[..kept];
                rest = rest[kept..];
            }

            line = rest;
        }

        yield return line;
    }

    private static string[] Words(string text) =>
        string.Create(text.Length, text, (plain, source) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                plain[i] = char.IsControl(source[i]) ? ' ' : source[i];
            }
        }).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>How many characters fit into so many cells, at least one, never half of a surrogate pair.</summary>
    private static int Fitting(string text, int width)
    {
        var kept = 0;
        var cells = 0;
        while (kept < text.Length)
        {
            var length = char.IsSurrogatePair(text, kept) ? 2 : 1;
            cells += text.Substring(kept, length).GetCellWidth();
            if (cells > width && kept > 0)
            {
                break;
            }

            kept += length;
        }

        return kept;
    }
}
