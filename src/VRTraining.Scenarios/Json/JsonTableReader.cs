// The second pass: Newtonsoft.Json reads the values, the places come from the strict pass.
using System.Globalization;
using System.Text;
using Newtonsoft.Json;

namespace VRTraining.Scenarios.Json;

/// <summary>Reads a document into a <see cref="JsonTable"/>.</summary>
/// <remarks>
/// Two parsers, because neither does both: Newtonsoft.Json accepts comments, single quotes, bare names and NaN, and
/// knows only where a token ends; <see cref="System.Text.Json.Utf8JsonReader"/> is strict and knows where it begins.
/// They see the same tokens in the same order, so the nth start belongs to the nth value.
/// </remarks>
internal static class JsonTableReader
{
    /// <summary>Builds the table of a document that the strict pass accepted.</summary>
    public static JsonTable Read(SourceText source, List<int> starts)
    {
        var tokens = new JsonToken[starts.Count];
        using var text = new StreamReader(source.OpenStream(), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        using var reader = new JsonTextReader(text)
        {
            DateParseHandling = DateParseHandling.None,
            FloatParseHandling = FloatParseHandling.Double,
            MaxDepth = null,
            PropertyNameTable = new DefaultJsonNameTable(),
        };

        var (at, parent) = (0, -1);
        while (reader.Read())
        {
            if (reader.TokenType is Newtonsoft.Json.JsonToken.EndObject or Newtonsoft.Json.JsonToken.EndArray)
            {
                tokens[parent].Next = at;
                parent = tokens[parent].Parent;
                continue;
            }

            var kind = KindOf(reader);
            tokens[at] = new JsonToken(kind, starts[at], parent, TextOf(reader, kind)) { Next = at + 1 };
            if (parent >= 0 && kind != JsonKind.Name)
            {
                tokens[parent].Count++;
            }

            if (kind is JsonKind.Object or JsonKind.Array)
            {
                parent = at;
            }

            at++;
        }

        return new JsonTable(source, tokens);
    }

    private static JsonKind KindOf(JsonTextReader reader) => reader.TokenType switch
    {
        Newtonsoft.Json.JsonToken.StartObject => JsonKind.Object,
        Newtonsoft.Json.JsonToken.StartArray => JsonKind.Array,
        Newtonsoft.Json.JsonToken.PropertyName => JsonKind.Name,
        Newtonsoft.Json.JsonToken.String => JsonKind.Text,
        Newtonsoft.Json.JsonToken.Integer or Newtonsoft.Json.JsonToken.Float => JsonKind.Number,
        Newtonsoft.Json.JsonToken.Boolean => (bool)reader.Value! ? JsonKind.True : JsonKind.False,
        Newtonsoft.Json.JsonToken.Null => JsonKind.Null,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string? TextOf(JsonTextReader reader, JsonKind kind) => kind switch
    {
        JsonKind.Name or JsonKind.Text => (string)reader.Value!,
        JsonKind.Number => Convert.ToString(reader.Value, CultureInfo.InvariantCulture),
        _ => null,
    };
}
