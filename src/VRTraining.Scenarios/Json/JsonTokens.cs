// Reads a document as RFC 8259 writes it, token by token: what each holds, and where it begins.
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace VRTraining.Scenarios.Json;

/// <summary>What a document holds, or why it is no JSON.</summary>
/// <param name="Table">Its tokens; null where there is a mistake.</param>
/// <param name="Mistake">The first thing that is not JSON, or null.</param>
/// <param name="HalfCharacters">Texts with one half of a surrogate pair.</param>
internal sealed record JsonTokens(JsonTable? Table, JsonMistake? Mistake, List<int> HalfCharacters)
{
    /// <summary>The most levels of objects and arrays within each other.</summary>
    public const int MostLevels = 64;

    /// <summary>The most digits of a number; none of the format needs more than 10.</summary>
    public const int LongestNumber = 300;

    /// <summary>Reads all tokens up to the first mistake.</summary>
    /// <remarks>One call reads a whole file, mostly the only one of its process: it is compiled well at once.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static JsonTokens Read(SourceText source)
    {
        // One level more than may be: the level is judged here, where its place is known.
        var reader = new Utf8JsonReader(source.Bytes, new JsonReaderOptions { MaxDepth = MostLevels + 2 });
        var (open, halves, texts) = (new Stack<int>(), new List<int>(), new JsonTexts());
        var tokens = new JsonToken[Math.Max(16, source.Bytes.Length / 16)];
        var (count, parent) = (0, -1);
        try
        {
            while (reader.Read())
            {
                var (start, type) = ((int)reader.TokenStartIndex, reader.TokenType);
                if (type is JsonTokenType.EndObject or JsonTokenType.EndArray)
                {
                    open.Pop();
                    tokens[parent].Next = count;
                    parent = tokens[parent].Parent;
                    continue;
                }

                string? text = null;
                var isOpening = type is JsonTokenType.StartObject or JsonTokenType.StartArray;
                if (isOpening)
                {
                    open.Push(start);
                    if (open.Count > MostLevels)
                    {
                        return new JsonTokens(null, JsonMistake.Depth(start), halves);
                    }
                }
                else if (type == JsonTokenType.Number)
                {
                    if (reader.ValueSpan.Length > LongestNumber)
                    {
                        return new JsonTokens(null, JsonMistake.Digits(start), halves);
                    }

                    text = texts.NumberOf(reader.ValueSpan);
                }
                else if (type is JsonTokenType.String or JsonTokenType.PropertyName)
                {
                    text = texts.TextOf(ref reader, out var hasHalf);
                    if (hasHalf)
                    {
                        halves.Add(count);
                    }
                }

                if (count == tokens.Length)
                {
                    Array.Resize(ref tokens, count * 2);
                }

                tokens[count] = new JsonToken(KindOf(type), start, parent, text) { Next = count + 1 };
                if (parent >= 0 && type != JsonTokenType.PropertyName)
                {
                    tokens[parent].Count++;
                }

                parent = isOpening ? count : parent;
                count++;
            }

            return new JsonTokens(new JsonTable(source, tokens), null, halves);
        }
        catch (JsonException exception)
        {
            if (IsOnlyCut(source))
            {
                return new JsonTokens(null, JsonMistake.Early(source, open), halves);
            }

            var at = source.OffsetOf(exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            return new JsonTokens(null, JsonMistake.Syntax(source, at, open, reader.TokenType), halves);
        }
    }

    private static JsonKind KindOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.Array,
        JsonTokenType.PropertyName => JsonKind.Name,
        JsonTokenType.String => JsonKind.Text,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.True => JsonKind.True,
        JsonTokenType.False => JsonKind.False,
        JsonTokenType.Null => JsonKind.Null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

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
}
