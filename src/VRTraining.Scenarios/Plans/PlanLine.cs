// One line of a plan, cut into words.
using System.Text;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Plans;

/// <summary>A word of a plan.</summary>
/// <param name="Text">What it says; of a quoted text what stands between the quotes.</param>
/// <param name="IsQuoted">Whether it stood in double quotes.</param>
/// <param name="Place">Where it begins.</param>
internal readonly record struct PlanWord(string Text, bool IsQuoted, TextPosition Place);

internal static class PlanLine
{
    /// <summary>Cuts a line into words; blanks part them, double quotes hold them together.</summary>
    /// <param name="text">The line without its end.</param>
    /// <param name="line">Its number, from 1.</param>
    /// <param name="unclosed">Where a quote begins that is not closed or is followed by more, or null.</param>
    public static List<PlanWord> Cut(string text, int line, out TextPosition? unclosed)
    {
        unclosed = null;
        var words = new List<PlanWord>();
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is ' ' or '\t')
            {
                at++;
                continue;
            }

            var place = new TextPosition(line, at + 1);
            if (text[at] == '"')
            {
                if (Quoted(text, ref at) is not { } quoted)
                {
                    unclosed = place;
                    return words;
                }

                words.Add(new PlanWord(quoted, true, place));
                continue;
            }

            var start = at;
            while (at < text.Length && text[at] is not (' ' or '\t'))
            {
                at++;
            }

            words.Add(new PlanWord(text[start..at], false, place));
        }

        return words;
    }

    /// <summary>The text within quotes, with <c>\"</c> and <c>\\</c> as in JSON; null where it is not closed.</summary>
    private static string? Quoted(string text, ref int at)
    {
        var quoted = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return at == text.Length || text[at] is ' ' or '\t' ? quoted.ToString() : null;
            }

            if (text[at] == '\\' && at + 1 < text.Length && text[at + 1] is '"' or '\\')
            {
                at++;
            }

            quoted.Append(text[at]);
        }

        return null;
    }
}
