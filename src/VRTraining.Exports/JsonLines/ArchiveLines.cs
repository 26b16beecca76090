// The lines of an archive that are no journal: learners, scripts and plans.
using System.Globalization;
using System.Text.Json;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.JsonLines;

/// <summary>Writes and reads the lines of learners, scripts and plans.</summary>
internal static class ArchiveLines
{
    private const string Day = "yyyy-MM-dd";

    public static void Write(Utf8JsonWriter json, ArchivePart.Learner learner)
    {
        json.WriteStartObject("learner"u8);
        json.WriteNumber("format"u8, JsonLinesExport.Format);
        json.WriteString("code"u8, learner.Code);
        json.WriteString("createdAt"u8, learner.CreatedAt.UtcDateTime);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ArchivePart.Script script)
    {
        json.WriteStartObject("script"u8);
        json.WriteString("contentHash"u8, script.ContentHash);
        json.WriteString("id"u8, script.Id.Value);
        json.WriteString("version"u8, script.Version);
        json.WriteString("title"u8, script.Title);
        json.WriteString("keptAt"u8, script.KeptAt.UtcDateTime);
        json.WriteBase64String("file"u8, script.Json.Span);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, ArchivePart.Plan plan)
    {
        json.WriteStartObject("plan"u8);
        json.WriteString("profile"u8, plan.Profile);
        if (plan.From is { } run)
        {
            json.WriteString("run"u8, run.ToString());
        }

        json.WriteString("situation"u8, plan.Situation);
        json.WriteString("action"u8, plan.Action);
        json.WriteString("dueOn"u8, plan.DueOn.ToString(Day, CultureInfo.InvariantCulture));
        json.WriteString("madeAt"u8, plan.MadeAt.UtcDateTime);
        if (plan.DoneAt is { } done)
        {
            json.WriteString("doneAt"u8, done.UtcDateTime);
        }

        json.WriteEndObject();
    }

    public static ArchivePart.Learner Learner(JsonElement json)
    {
        JsonLinesImport.ExpectFormat(json);
        return new ArchivePart.Learner(JsonLinesImport.Text(json, "code"), json.GetProperty("createdAt"u8).GetDateTimeOffset());
    }

    public static ArchivePart.Script Script(JsonElement json) => new(
        JsonLinesImport.Text(json, "contentHash"),
        new ScenarioId(JsonLinesImport.Text(json, "id")),
        JsonLinesImport.Text(json, "version"),
        JsonLinesImport.Text(json, "title"),
        json.GetProperty("file"u8).GetBytesFromBase64(),
        json.GetProperty("keptAt"u8).GetDateTimeOffset());

    public static ArchivePart.Plan Plan(JsonElement json) => new(
        JsonLinesImport.Text(json, "profile"),
        json.TryGetProperty("run"u8, out var run) ? new RunId(run.GetGuid()) : null,
        JsonLinesImport.Text(json, "situation"),
        JsonLinesImport.Text(json, "action"),
        DateOnly.ParseExact(JsonLinesImport.Text(json, "dueOn"), Day, CultureInfo.InvariantCulture),
        json.GetProperty("madeAt"u8).GetDateTimeOffset(),
        json.TryGetProperty("doneAt"u8, out var done) ? done.GetDateTimeOffset() : null);
}
