// JSON to the byte as JavaScript writes it: no blanks, and no escape that is not needed.
using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace VRTraining.Exports.Xapi;

/// <summary>
/// JSON as <c>JSON.stringify</c> writes it. Some receivers parse a statement, write it anew and forward it with the length that
/// came in: then every needless escape cuts the end off.
/// </summary>
internal static partial class PlainJson
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of what is written.</summary>
    public static byte[] Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            write(json);
        }

        return Encoding.UTF8.GetBytes(Escape().Replace(Encoding.UTF8.GetString(buffer.WrittenSpan), Plain));
    }

    /// <summary>Control characters stay escaped, in small digits; everything else is itself.</summary>
    private static string Plain(Match match)
    {
        var letter = (char)ushort.Parse(match.ValueSpan[2..], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return letter < ' ' ? match.Value.ToLowerInvariant() : letter.ToString();
    }

    /// <summary>An escape whose backslash is not itself escaped. Surrogates come in pairs: texts are well-formed.</summary>
    [GeneratedRegex(@"(?<=(?<!\\)(?:\\\\)*)\\u[0-9A-Fa-f]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
