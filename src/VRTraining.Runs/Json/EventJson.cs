// The one JSON form of events: what the database keeps, `--json` prints and exports write.
using System.Text.Json;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Json;

/// <summary>
/// Events as compact JSON with a fixed order of members; the same event always gives the same bytes. A line reads
/// <c>{"run":"…","number":12,"attempt":1,"at":5300,"type":"node-entered","node":"opening"}</c>.
/// </summary>
public static class EventJson
{
    /// <summary>One event as a line, without a line end.</summary>
    public static string Line(RunId run, NumberedEvent happened) =>
        CompactJson.Text(json => Write(json, run, happened));

    /// <summary>Writes what <see cref="Line"/> gives as the next value of a document.</summary>
    public static void Write(Utf8JsonWriter json, RunId run, NumberedEvent happened)
    {
        json.WriteStartObject();
        json.WriteString("run"u8, run.ToString());
        json.WriteNumber("number"u8, happened.Number);
        json.WriteNumber("attempt"u8, happened.Stamped.Attempt);
        json.WriteNumber("at"u8, happened.Stamped.At.Milliseconds);
        EventMembers.Write(json, happened.Stamped.Event);
        json.WriteEndObject();
    }

    /// <summary>The event of a line that <see cref="Line"/> gave.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static (RunId Run, NumberedEvent Happened) Read(string line) => CompactJson.Read(line, json =>
    {
        var stamped = new StampedEvent(
            new RunTime(json.Long("at"u8)), json.Int("attempt"u8), EventMembers.Read(json));
        return (new RunId(Guid.ParseExact(json.Text("run"u8), "D")), new NumberedEvent(json.Int("number"u8), stamped));
    });

    /// <summary>Only what has happened, without run, number, attempt and time: <c>{"type":"run-paused"}</c>.</summary>
    public static string Body(RunEvent happened) => CompactJson.Text(json => WriteBody(json, happened));

    /// <summary>Writes what <see cref="Body"/> gives as the next value of a document.</summary>
    public static void WriteBody(Utf8JsonWriter json, RunEvent happened)
    {
        json.WriteStartObject();
        EventMembers.Write(json, happened);
        json.WriteEndObject();
    }

    /// <summary>With these a writer gives the very bytes of this form.</summary>
    public static JsonWriterOptions WriterOptions => CompactJson.Compact;

    /// <summary>What <see cref="Body"/> wrote.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static RunEvent ReadBody(string body) => CompactJson.Read(body, EventMembers.Read);
}
