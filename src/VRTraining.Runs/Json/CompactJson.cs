// How all JSON of a run is written and read: compact, no needless escapes, members asked for by name.
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Json;

/// <summary>Compact JSON as JavaScript's <c>JSON.stringify</c> writes it.</summary>
internal static class CompactJson
{
    public static readonly JsonWriterOptions Compact = new()
    {
        // The text is never put into a page unescaped; escaping quotes and control characters is enough.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(128);
        using (var json = new Utf8JsonWriter(buffer, Compact))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <exception cref="FormatException">The text is not JSON, or lacks what is read from it.</exception>
    public static T Read<T>(string text, Func<JsonElement, T> read)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return read(document.RootElement);
        }
        catch (Exception unreadable) when (unreadable
            is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException($"This is not a line of a journal: {text}", unreadable);
        }
    }

    public static string Text(this JsonElement json, ReadOnlySpan<byte> member) =>
        json.GetProperty(member).GetString() ?? throw new FormatException("A text is missing.");

    public static int Int(this JsonElement json, ReadOnlySpan<byte> member) => json.GetProperty(member).GetInt32();

    public static long Long(this JsonElement json, ReadOnlySpan<byte> member) => json.GetProperty(member).GetInt64();

    public static T Word<T>(this JsonElement json, ReadOnlySpan<byte> member)
        where T : struct, Enum
    {
        var word = json.Text(member);
        return Spelling.Read<T>(word) ?? throw new FormatException($"There is no {typeof(T).Name} '{word}'.");
    }

    public static void WriteWord<T>(this Utf8JsonWriter json, ReadOnlySpan<byte> member, T value)
        where T : struct, Enum => json.WriteString(member, Spelling.Of(value));
}
