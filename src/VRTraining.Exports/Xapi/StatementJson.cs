// The parts that all statements of a run share: actor, verb, object, context, time.
using System.Globalization;
using System.Text.Json;
using VRTraining.Runs.Journal;

namespace VRTraining.Exports.Xapi;

/// <summary>Writes the statements of one run, one after the other.</summary>
internal sealed class StatementJson(ExportedRun exported, XapiActors actors)
{
    private static readonly Guid Space = new("6d0c7f6e-6b1c-5d0b-9a5e-0f6f1f6a4c11");

    private readonly NewRun _run = exported.Run;
    private int _sequence;
    private DateTimeOffset _latest = DateTimeOffset.MinValue;

    /// <summary>The scenario's own activity.</summary>
    public string ScenarioIri => $"{XapiTerms.Own}scenario/{_run.Scenario}";

    /// <summary>Which kinds of statement cmi5 tells apart by their category.</summary>
    public enum Kind
    {
        /// <summary>Allowed beside cmi5's own.</summary>
        Allowed,

        /// <summary>cmi5's own.</summary>
        Defined,

        /// <summary>cmi5's own that decide whether the learner may move on.</summary>
        MovesOn,
    }

    /// <summary>The next statement; never before the one before it, even where the clock was set back while the learner played.</summary>
    public XapiStatement Next(
        Verb verb, Kind kind, DateTimeOffset at, Action<Utf8JsonWriter>? part = null, Action<Utf8JsonWriter>? result = null)
    {
        var id = NamedUuid.Of(Space, string.Create(CultureInfo.InvariantCulture, $"{_run.Id}|{++_sequence}|{verb.Name}"));
        _latest = at > _latest ? at : _latest;
        var timestamp = _latest.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return new XapiStatement(id, PlainJson.Of(json =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            Actor(json);
            Verb(json, verb);
            json.WriteStartObject("object"u8);
            if (part is null)
            {
                Scenario(json);
            }
            else
            {
                part(json);
            }

            json.WriteEndObject();
            if (result is not null)
            {
                json.WriteStartObject("result"u8);
                result(json);
                json.WriteEndObject();
            }

            Context(json, kind, isPart: part is not null);
            json.WriteString("timestamp"u8, timestamp);
            json.WriteEndObject();
        }));
    }

    /// <summary>Text in the scenario's language.</summary>
    public void Text(Utf8JsonWriter json, ReadOnlySpan<byte> member, string text)
    {
        json.WriteStartObject(member);
        json.WriteString(exported.Scenario.Language, text);
        json.WriteEndObject();
    }

    /// <summary>A span of time as ISO 8601 has it, to hundredths of a second.</summary>
    public static string Duration(long milliseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"PT{milliseconds / 10 / 100m:0.##}S");

    private void Actor(Utf8JsonWriter json)
    {
        json.WriteStartObject("actor"u8);
        json.WriteString("objectType"u8, "Agent"u8);
        json.WriteStartObject("account"u8);
        json.WriteString("homePage"u8, actors.HomePage);
        json.WriteString("name"u8, _run.Profile);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Verb(Utf8JsonWriter json, Verb verb)
    {
        json.WriteStartObject("verb"u8);
        json.WriteString("id"u8, verb.Iri);
        json.WriteStartObject("display"u8);
        json.WriteString("en"u8, verb.Name);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Scenario(Utf8JsonWriter json)
    {
        json.WriteString("objectType"u8, "Activity"u8);
        json.WriteString("id"u8, ScenarioIri);
        json.WriteStartObject("definition"u8);
        json.WriteString("type"u8, XapiTerms.Simulation);
        Text(json, "name"u8, exported.Scenario.Title);
        Text(json, "description"u8, exported.Scenario.Summary);
        json.WriteEndObject();
    }

    private void Context(Utf8JsonWriter json, Kind kind, bool isPart)
    {
        json.WriteStartObject("context"u8);
        json.WriteString("registration"u8, _run.Id.Value);
        json.WriteString("revision"u8, $"{_run.Version}+sha256.{_run.ContentHash}");
        json.WriteString("platform"u8, "VRTraining"u8);
        json.WriteString("language"u8, exported.Scenario.Language);
        json.WriteStartObject("contextActivities"u8);
        if (isPart)
        {
            Activities(json, "parent"u8, (ScenarioIri, null));
        }

        Activities(json, "grouping"u8, (ScenarioIri, null));
        (string, string?) own = (XapiTerms.Profile, XapiTerms.ProfileType);
        Activities(json, "category"u8, kind switch
        {
            Kind.Defined => [own, (XapiTerms.Cmi5, null)],
            Kind.MovesOn => [own, (XapiTerms.Cmi5, null), (XapiTerms.MoveOn, null)],
            _ => [own],
        });
        json.WriteEndObject();
        json.WriteStartObject("extensions"u8);
        json.WriteString(XapiTerms.SessionId, _run.Id.Value);
        json.WriteBoolean(XapiTerms.Assisted, exported.Recorded.Standing.Assisted);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Activities(Utf8JsonWriter json, ReadOnlySpan<byte> member, params (string Iri, string? Type)[] activities)
    {
        json.WriteStartArray(member);
        foreach (var (iri, type) in activities)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, iri);
            if (type is not null)
            {
                json.WriteStartObject("definition"u8);
                json.WriteString("type"u8, type);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
