// What --json prints: the models that the text shows, with ids as strings, words as they are spelt and times in milliseconds.
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Json;

/// <summary>Writes models as compact JSON.</summary>
internal static class ModelJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters =
        {
            new SpellingConverter(),
            new PlainConverter<ScenarioId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<NodeId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<ChoiceId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<LineId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<CharacterId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<SkillId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<EndingId>((json, id) => json.WriteStringValue(id.Value)),
            new PlainConverter<RunTime>((json, time) => json.WriteNumberValue(time.Milliseconds)),
            new PlainConverter<Choice>(WriteChoice),
        },
    };

    /// <summary>A model in one line.</summary>
    public static string Line<T>(T model) => JsonSerializer.Serialize(model, Options);

    private static void WriteChoice(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject();
        json.WriteString("id", choice.Id.Value);
        json.WriteString("text", choice.Text);
        json.WriteString("quality", Spelling.Of(choice.Quality));
        json.WriteString("consequence", choice.Consequence);
        json.WriteEndObject();
    }

    /// <summary>Writes a value; nothing reads what this prints back.</summary>
    private sealed class PlainConverter<T>(Action<Utf8JsonWriter, T> write) : JsonConverter<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => write(writer, value);
    }

    /// <summary>Writes every enum as scripts spell it.</summary>
    private sealed class SpellingConverter : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

        public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter?)Activator.CreateInstance(typeof(Spelt<>).MakeGenericType(typeToConvert));

        private sealed class Spelt<T> : JsonConverter<T>
            where T : struct, Enum
        {
            public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
                throw new NotSupportedException();

            public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
                writer.WriteStringValue(Spelling.Of(value));
        }
    }
}
