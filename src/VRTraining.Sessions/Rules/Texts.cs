// How texts that people type are taken in.
using System.Text;

namespace VRTraining.Sessions.Rules;

/// <summary>How texts that people type are taken in.</summary>
internal static class Texts
{
    public const int Longest = 500;

    public static bool IsTooLong(string? text, int most = Longest) => text is not null && text.Length > most;

    /// <summary>A name without what would break a line; null where nothing is left.</summary>
    public static string? Name(string? typed)
    {
        var clean = Clean(typed ?? "").ReplaceLineEndings(" ").Trim();
        return clean.Length == 0 ? null : clean;
    }

    /// <summary>The text without halves of characters and control characters, ends trimmed.</summary>
    public static string Clean(string typed)
    {
        var clean = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes().Where(rune => rune.Value is '\n' or '\t' || !Rune.IsControl(rune)))
        {
            clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }
}
