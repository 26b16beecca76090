// A finding as one line of JSON: how the headset app answers the command, and what the command prints for programs.
using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Link.Preflight;

/// <summary>Writes and reads findings, one line of JSON each.</summary>
public static class FindingLine
{
    /// <summary>A line that is longer, in characters, is not read: no look has that much to say.</summary>
    public const int LongestLine = 64 * 1024;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The finding in one line, without a line feed.</summary>
    public static string Write(Finding finding)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Plain))
        {
            json.WriteStartObject();
            json.WriteString("about", finding.About);
            json.WriteString("verdict", Spelling.Of(finding.Verdict));
            json.WriteString("text", finding.Text);
            json.WriteString("advice", finding.Advice);
            json.WriteStartArray("details");
            foreach (var detail in finding.Details)
            {
                json.WriteStringValue(detail);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>The finding that a line tells; null where it is anything else, as what a driver prints in between.</summary>
    public static Finding? Read(string line)
    {
        if (line.Length is 0 or > LongestLine || line[0] != '{')
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            return Word(json, "about") is { Length: > 0 } about
                && Word(json, "text") is { Length: > 0 } text
                && Word(json, "verdict") is { } verdict
                && Spelling.Read<Verdict>(verdict) is { } known
                    ? new Finding(about, known, text, Word(json, "advice")) { Details = [.. Details(json)] }
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Word(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Details(JsonElement json) =>
        json.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array
            ? details.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)
            : [];
}
