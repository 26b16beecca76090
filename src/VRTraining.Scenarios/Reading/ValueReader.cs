// Holds single values against the format: texts, words, numbers.
using System.Globalization;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Expressions;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Reading;

/// <summary>Holds single values against the format; says what is wrong and whether it was right.</summary>
internal sealed class ValueReader(JsonTable table, Findings findings)
{
    public bool IsText(int token)
    {
        if (!Is(token, JsonKind.Text, "a text"))
        {
            return false;
        }

        if (!table.TextOf(token).AsSpan().Trim(" \t\r\n").IsEmpty)
        {
            return true;
        }

        findings.Add(Codes.BlankText, table, token, "This text is empty.", "Write something, or leave the member out.");
        return false;
    }

    public bool IsWritten(int token, Pattern pattern)
    {
        if (!Is(token, JsonKind.Text, "a text"))
        {
            return false;
        }

        var text = table.TextOf(token);
        if (pattern.Fits(text))
        {
            return true;
        }

        findings.Add(
            pattern.Code,
            table,
            token,
            $"'{Short(text)}' is not written as it must be.",
            $"It must be {pattern.Says}.");
        return false;
    }

    public void IsWord(int token, Rule.Word word)
    {
        if (Is(token, JsonKind.Text, "a text") && table.TextOf(token) is var text && !word.Words.Contains(text))
        {
            var expected = Nearest.To(text, word.Words) is { } near ? $"Did you mean '{near}'?"
                : $"It must be one of: {string.Join(", ", word.Words)}.";
            findings.Add(Codes.UnknownWord, table, token, $"'{Short(text)}' is not known here.", expected);
        }
    }

    public void IsWhole(int token, Rule.Whole whole)
    {
        if (table.KindOf(token) != JsonKind.Number)
        {
            Wrong(token, "a whole number");
            return;
        }

        var text = Short(table.TextOf(token));
        if (table.WholeOf(token) is not { } number)
        {
            // What is larger than 64 bits has no fraction either.
            var large = double.TryParse(table.TextOf(token), CultureInfo.InvariantCulture, out var size)
                && Math.Abs(size) >= 1e15;
            findings.Add(
                large ? Codes.OutOfRange : Codes.WrongType,
                table,
                token,
                $"{text} is not a whole number in range.",
                Range(whole));
        }
        else if (number < whole.Min || number > whole.Max || (number == 0 && whole.NotZero))
        {
            findings.Add(Codes.OutOfRange, table, token, $"{text} is out of range.", Range(whole));
        }
    }

    private static string Range(Rule.Whole whole) =>
        Invariant($"It must be {whole.Min} to {whole.Max}{(whole.NotZero ? ", not 0" : "")}.");

    public void IsFormat(int token, Rule.FormatNumber format)
    {
        if (table.KindOf(token) != JsonKind.Number)
        {
            Wrong(token, "a whole number");
        }
        else if (table.WholeOf(token) != format.Number)
        {
            findings.Add(
                Codes.WrongFormat,
                table,
                token,
                $"Format {Short(table.TextOf(token))} cannot be read by this version.",
                Invariant($"It reads format {format.Number}."));
        }
    }

    public bool Is(int token, JsonKind kind, string what)
    {
        if (table.KindOf(token) == kind)
        {
            return true;
        }

        Wrong(token, what);
        return false;
    }

    public void Wrong(int token, string wanted)
    {
        var found = table.KindOf(token) switch
        {
            JsonKind.Object => "an object",
            JsonKind.Array => "a list",
            JsonKind.Text => "a text",
            JsonKind.Number => "a number",
            JsonKind.Null => "null",
            JsonKind.True => "true",
            _ => "false",
        };
        findings.Add(Codes.WrongType, table, token, $"This is {found}.", $"It must be {wanted}.");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
