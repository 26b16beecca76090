// The words of the expression language, and how text is cut into them.
using System.Globalization;

namespace VRTraining.Simulation.Expressions;

internal enum TokenKind
{
    End,
    Number,
    Name,
    Symbol,
    Unknown,
}

internal readonly record struct Token(TokenKind Kind, int Offset, string Text, int Number = 0)
{
    private static readonly string[] Symbols =
        ["==", "!=", "<=", ">=", "<", ">", "+", "-", "*", "(", ")", ",", "."];

    /// <summary>Cuts the token that begins at or after <paramref name="offset"/>.</summary>
    /// <param name="text">The whole expression.</param>
    /// <param name="offset">Where to begin.</param>
    /// <param name="hyphens">Whether a name may have hyphens, as the ids of nodes and characters do.</param>
    public static Token Read(string text, int offset, bool hyphens)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t' or '\n' or '\r')
        {
            offset++;
        }

        if (offset == text.Length)
        {
            return new Token(TokenKind.End, offset, "");
        }

        if (char.IsAsciiDigit(text[offset]))
        {
            return Digits(text, offset);
        }

        if (char.IsAsciiLetter(text[offset]) || text[offset] == '_')
        {
            var end = offset + 1;
            while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_'
                || (hyphens && text[end] == '-')))
            {
                end++;
            }

            return new Token(TokenKind.Name, offset, text[offset..end]);
        }

        var symbol = Array.Find(Symbols, s => string.CompareOrdinal(text, offset, s, 0, s.Length) == 0);
        return symbol is null
            ? new Token(TokenKind.Unknown, offset, char.ConvertFromUtf32(RuneAt(text, offset)))
            : new Token(TokenKind.Symbol, offset, symbol);
    }

    private static Token Digits(string text, int offset)
    {
        var end = offset;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        var digits = text[offset..end];
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number <= Arithmetic.Limit
            ? new Token(TokenKind.Number, offset, digits, number)
            : new Token(TokenKind.Unknown, offset, digits);
    }

    private static int RuneAt(string text, int offset) =>
        System.Text.Rune.TryGetRuneAt(text, offset, out var rune) ? rune.Value : '\uFFFD';
}
