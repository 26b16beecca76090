// The one JSON form of a session's events: what the database keeps and exports write.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Json;

/// <summary>Events as compact JSON; a line reads <c>{"type":"agreed","person":"…"}</c>.</summary>
public static class SessionJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        // The text is never put into a page unescaped; escaping quotes and control characters is enough.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new Named<PersonId>(text => new PersonId(text)),
            new Named<NodeId>(text => new NodeId(text)),
            new Named<ChoiceId>(text => new ChoiceId(text)),
            new Named<SkillId>(text => new SkillId(text)),
            new Named<RunId>(text => new RunId(Guid.ParseExact(text, "D"))),
            new Numbered<PollId>(id => id.Value, number => new PollId((int)number)),
            new Numbered<NoteId>(id => id.Value, number => new NoteId((int)number)),
            new Numbered<MessageId>(id => id.Value, number => new MessageId((int)number)),
            new Numbered<RunTime>(time => time.Milliseconds, number => new RunTime(number)),
        },
    };

    /// <summary>One event as a line, without a line end.</summary>
    public static string Line(SessionEvent happened) => JsonSerializer.Serialize(happened, Options);

    /// <summary>The event of a line that <see cref="Line"/> gave.</summary>
    /// <exception cref="FormatException">It is no such line.</exception>
    public static SessionEvent Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<SessionEvent>(line, Options)
                ?? throw new FormatException("An event is missing.");
        }
        catch (Exception unreadable) when (unreadable is JsonException or NotSupportedException)
        {
            throw new FormatException($"This is not a line of a session: {line}", unreadable);
        }
    }

    private sealed class Named<T>(Func<string, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetString() ?? throw new JsonException());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    private sealed class Numbered<T>(Func<T, long> write, Func<long, T> read) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            read(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(write(value));
    }
}
