// What an author reads when a file is not JSON: the parser's words are for programmers.
using System.Buffers;
using System.Text;
using System.Text.Json;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Json;

/// <summary>The first thing that is not JSON.</summary>
internal sealed record JsonMistake(DiagnosticCode Code, int Offset, string Message, string Expected)
{
    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\r\n,:{}[]\""u8);

    public static JsonMistake Depth(int offset) => new(
        Codes.TooDeep,
        offset,
        $"Objects and arrays are nested more than {JsonTokens.MostLevels} levels deep.",
        "No scenario needs more than ten.");

    public static JsonMistake Digits(int offset) => new(
        Codes.OutOfRange,
        offset,
        $"This number has more than {JsonTokens.LongestNumber} digits.",
        "Whole numbers of at most ten digits are used here.");

    /// <summary>Puts the parser's refusal into an author's words.</summary>
    /// <param name="source">The file.</param>
    /// <param name="at">Where the parser stopped.</param>
    /// <param name="open">Where the objects and arrays begin that are open at that place.</param>
    /// <param name="last">The last token that was right.</param>
    public static JsonMistake Syntax(SourceText source, int at, Stack<int> open, JsonTokenType last)
    {
        var bytes = source.Bytes;
        var rest = bytes[at..];
        if (rest.IsEmpty)
        {
            return Early(source, open);
        }

        if (bytes[..at].TrimEnd(" \t\r\n"u8) is [.., (byte)','] before
            && rest[0] is (byte)'}' or (byte)']' or (byte)',')
        {
            return Wrong(before.Length - 1, "There is a comma too many.", "Remove it: nothing follows the last one.");
        }

        return InText(bytes, at) ? InsideText(at, rest[0]) : rest[0] switch
        {
            (byte)'/' => Wrong(at, "JSON has no comments.", "Remove it, or keep it in 'provenance.notes'."),
            (byte)'#' => Wrong(at, "JSON has no comments.", "Remove it, or keep it in 'provenance.notes'."),
            (byte)'\'' => Wrong(at, "Single quotes are not used here.", "Write double quotes."),
            _ when last != JsonTokenType.None && open.Count == 0 =>
                Wrong(at, "Something follows after the end.", "The file is one object, from '{' to its '}'."),
            (byte)'"' or (byte)'{' or (byte)'[' =>
                Wrong(at, "Something is missing before this.", "Put a comma between two values, a ':' after a name."),
            (byte)'}' or (byte)']' =>
                Wrong(at, $"'{(char)rest[0]}' is not expected here.", "Close what was opened last, after a value."),
            _ => Wrong(
                at,
                $"'{Word(rest)}' is not expected here.",
                "Names and texts stand in double quotes; beside them there are numbers, true, false and null."),
        };
    }

    private static JsonMistake InsideText(int at, byte found) => found < 0x20
        ? Wrong(at, "A text ends before its line does.", "Close it with a quote, or write \\n for a new line.")
        : Wrong(at, "A backslash begins something unknown.", "Write \\\\ for a backslash.");

    /// <summary>The file stops before all is closed that was opened.</summary>
    public static JsonMistake Early(SourceText source, Stack<int> open)
    {
        var end = source.Bytes.TrimEnd(" \t\r\n"u8).Length;
        if (open.Count == 0)
        {
            return new(Codes.StopsEarly, end, "The file stops too early.", "It is one object, from '{' to its '}'.");
        }

        var what = source.Bytes[open.Peek()] == '{' ? "object" : "list";
        var line = source.PositionOf(open.Peek()).Line;
        return new(
            Codes.StopsEarly,
            end,
            $"The file stops in the middle: the {what} that begins in line {line} is not closed.",
            "Was it saved completely?");
    }

    private static JsonMistake Wrong(int at, string message, string expected) =>
        new(Codes.NotJson, at, message, expected);

    /// <summary>Whether the place is within a text: the quotes before it in its line are odd in number.</summary>
    private static bool InText(ReadOnlySpan<byte> bytes, int at)
    {
        var inside = false;
        for (var i = bytes[..at].LastIndexOf((byte)'\n') + 1; i < at; i++)
        {
            if (bytes[i] == '\\' && inside)
            {
                i++;
            }
            else if (bytes[i] == '"')
            {
                inside = !inside;
            }
        }

        return inside;
    }

    private static string Word(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOfAny(WordEnds);
        var word = Encoding.UTF8.GetString(end <= 0 ? rest[..Math.Min(rest.Length, 80)] : rest[..Math.Min(end, 80)]);
        return Quoting.Short(word);
    }
}
