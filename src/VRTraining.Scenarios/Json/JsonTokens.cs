// The strict pass: is this JSON as RFC 8259 writes it, and where does each token begin?
using System.Text;
using System.Text.Json;

namespace VRTraining.Scenarios.Json;

/// <summary>Where the tokens of a well-formed document begin; ends of objects and arrays are not counted.</summary>
/// <param name="Starts">The first byte of each token.</param>
/// <param name="Mistake">The first thing that is not JSON, or null.</param>
/// <param name="HalfCharacters">Texts with one half of a surrogate pair.</param>
internal sealed record JsonTokens(List<int> Starts, JsonMistake? Mistake, List<int> HalfCharacters)
{
    /// <summary>The most levels of objects and arrays within each other.</summary>
    public const int MostLevels = 64;

    /// <summary>The most digits of a number; none of the format needs more than 10.</summary>
    public const int LongestNumber = 300;

    /// <summary>Reads all tokens up to the first mistake.</summary>
    public static JsonTokens Read(SourceText source)
    {
        var starts = new List<int>(source.Bytes.Length / 24);
        var halves = new List<int>();
        var open = new Stack<int>();

        // One level more than may be: the level is judged here, where its place is known.
        var options = new JsonReaderOptions { MaxDepth = MostLevels + 2 };
        var reader = new Utf8JsonReader(source.Bytes, options);
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                switch (reader.TokenType)
                {
                    case JsonTokenType.EndObject or JsonTokenType.EndArray:
                        open.Pop();
                        continue;
                    case JsonTokenType.StartObject or JsonTokenType.StartArray:
                        open.Push(start);
                        if (open.Count > MostLevels)
                        {
                            return new JsonTokens(starts, JsonMistake.Depth(start), halves);
                        }

                        break;
                    case JsonTokenType.Number when reader.ValueSpan.Length > LongestNumber:
                        return new JsonTokens(starts, JsonMistake.Digits(start), halves);
                    case JsonTokenType.String or JsonTokenType.PropertyName when reader.ValueIsEscaped:
                        if (HasHalfCharacter(reader.ValueSpan))
                        {
                            halves.Add(starts.Count);
                        }

                        break;
                    default:
                        break;
                }

                starts.Add(start);
            }

            return new JsonTokens(starts, null, halves);
        }
        catch (JsonException exception)
        {
            if (IsOnlyCut(source))
            {
                return new JsonTokens(starts, JsonMistake.Early(source, open), halves);
            }

            var at = source.OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            return new JsonTokens(starts, JsonMistake.Syntax(source, at, open, reader.TokenType), halves);
        }
    }

    /// <summary>Whether nothing is wrong but that more should follow.</summary>
    private static bool IsOnlyCut(SourceText source)
    {
        try
        {
            var reader = new Utf8JsonReader(source.Bytes, isFinalBlock: false, default);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasHalfCharacter(ReadOnlySpan<byte> escaped)
    {
        for (var at = 0; escaped[at..].IndexOf((byte)'\\') is var next and >= 0;)
        {
            at += next;
            if (escaped[at + 1] != 'u')
            {
                at += 2;
                continue;
            }

            var unit = Unit(escaped, at);
            at += 6;
            if (char.IsLowSurrogate(unit))
            {
                return true;
            }

            if (char.IsHighSurrogate(unit))
            {
                if (at + 6 > escaped.Length || escaped[at] != '\\' || escaped[at + 1] != 'u'
                    || !char.IsLowSurrogate(Unit(escaped, at)))
                {
                    return true;
                }

                at += 6;
            }
        }

        return false;
    }

    private static char Unit(ReadOnlySpan<byte> escaped, int at) =>
        (char)Convert.ToInt32(Encoding.ASCII.GetString(escaped.Slice(at + 2, 4)), 16);
}
