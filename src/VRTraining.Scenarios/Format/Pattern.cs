// How ids, versions, days and language tags are written.
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Format;

/// <summary>How a text must be written.</summary>
/// <param name="Regex">The same for the JSON Schema (ECMA-262).</param>
/// <param name="Says">What would be right, as the end of "It must be …".</param>
/// <param name="Code">What a text that differs is reported as.</param>
/// <param name="Fits">Whether a text is written so; by hand, for thousands of ids are read.</param>
internal sealed record Pattern(string Regex, string Says, DiagnosticCode Code, Func<string, bool> Fits)
{
    private const int LongestId = 64;

    public static Pattern Id { get; } = new(
        "^[a-z][a-z0-9-]{0,63}$",
        "a small letter, then up to 63 small letters, digits and hyphens",
        Codes.BadId,
        static text => IsId(text, '-'));

    public static Pattern Name { get; } = new(
        "^[a-z][a-z0-9_]{0,63}$",
        "a small letter, then up to 63 small letters, digits and underscores",
        Codes.BadId,
        static text => IsId(text, '_'));

    public static Pattern MoodPath { get; } = new(
        "^[a-z][a-z0-9-]{0,63}\\.(trust|openness|stress)$",
        "a character and a mood, like 'maya.trust'; moods are trust, openness and stress",
        Codes.BadlyWritten,
        static text => text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot
            && IsId(text.AsSpan(0, dot), '-') && text[(dot + 1)..] is "trust" or "openness" or "stress");

    public static Pattern Version { get; } = new(
        "^(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})\\.(0|[1-9][0-9]{0,5})$",
        "three numbers, like '1.0.0'",
        Codes.BadlyWritten,
        static text => text.Split('.') is { Length: 3 } parts && Array.TrueForAll(parts, IsPart));

    public static Pattern Day { get; } = new(
        "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$",
        "a day as year-month-day, like '2026-11-23'",
        Codes.BadlyWritten,
        static text => text.Length == 10 && text[4] == '-' && text[7] == '-'
            && Digits(text.AsSpan(0, 4)) >= 0
            && Digits(text.AsSpan(5, 2)) is >= 1 and <= 12 && Digits(text.AsSpan(8, 2)) is >= 1 and <= 31);

    public static Pattern Language { get; } = new(
        "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,7}$",
        "a language tag, like 'en' or 'de-AT'",
        Codes.BadlyWritten,
        static text => text.Split('-') is { Length: <= 8 } parts
            && parts[0].Length is >= 2 and <= 8 && parts[0].All(char.IsAsciiLetter)
            && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit)));

    private static bool IsId(ReadOnlySpan<char> text, char mark)
    {
        if (text.Length is 0 or > LongestId || !char.IsAsciiLetterLower(text[0]))
        {
            return false;
        }

        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != mark)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPart(string part) =>
        part.Length is >= 1 and <= 6 && part.All(char.IsAsciiDigit) && (part.Length == 1 || part[0] != '0');

    private static int Digits(ReadOnlySpan<char> text)
    {
        var number = 0;
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return -1;
            }

            number = (number * 10) + (letter - '0');
        }

        return number;
    }
}
