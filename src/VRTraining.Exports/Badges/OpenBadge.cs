// An Open Badges 3.0 credential of a run that showed every skill; not signed.
using System.Globalization;
using System.Text.Json;
using VRTraining.Exports.Xapi;
using VRTraining.Simulation.Play;

namespace VRTraining.Exports.Badges;

/// <summary>
/// Writes an OpenBadgeCredential (1EdTech, Open Badges 3.0) without a proof: whoever stands behind it can sign it with a key of
/// their own.
/// </summary>
public static class OpenBadge
{
    private static readonly Guid Space = new("2a6a0f3b-7a0c-5c0e-8f52-6a1d3c0d7b21");

    /// <summary>Whether a run earns one: completed, the outcome not poor, every skill's minimum reached.</summary>
    public static bool IsEarned(ExportedRun run) =>
        run.Recorded.Standing is { Status: RunStatus.Completed, Success: true };

    /// <summary>Writes the credential.</summary>
    /// <param name="run">A run that earns one.</param>
    /// <param name="learner">What to call the learner.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The run does not earn one.</exception>
    public static async Task WriteAsync(
        ExportedRun run, string learner, Stream to, CancellationToken cancellationToken = default)
    {
        if (!IsEarned(run))
        {
            throw new ArgumentException("A badge is for a run that showed every skill.", nameof(run));
        }

        await to.WriteAsync(PlainJson.Of(json => Write(json, run, learner)), cancellationToken);
    }

    private static void Write(Utf8JsonWriter json, ExportedRun run, string learner)
    {
        json.WriteStartObject();
        Texts(
            json,
            "@context",
            "https://www.w3.org/ns/credentials/v2",
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        json.WriteString("id"u8, $"urn:uuid:{NamedUuid.Of(Space, run.Run.Id.ToString())}");
        Texts(json, "type", "VerifiableCredential", "OpenBadgeCredential");
        json.WriteString("name"u8, run.Scenario.Title);
        json.WriteStartObject("issuer"u8);
        json.WriteString("id"u8, XapiTerms.Own + "issuer");
        Texts(json, "type", "Profile");
        json.WriteString("name"u8, "VRTraining on the learner's own computer (not signed)"u8);
        json.WriteEndObject();
        json.WriteString("validFrom"u8, run.Recorded.Entries[^1].TakenAt.UtcDateTime.ToString(
            "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteStartObject("credentialSubject"u8);
        Texts(json, "type", "AchievementSubject");
        json.WriteStartArray("identifier"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "IdentityObject"u8);
        json.WriteString("identityHash"u8, learner);
        json.WriteString("identityType"u8, "name"u8);
        json.WriteBoolean("hashed"u8, false);
        json.WriteEndObject();
        json.WriteEndArray();
        Achievement(json, run);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Achievement(Utf8JsonWriter json, ExportedRun run)
    {
        json.WriteStartObject("achievement"u8);
        json.WriteString("id"u8, $"{XapiTerms.Own}scenario/{run.Run.Scenario}/{run.Run.Version}");
        Texts(json, "type", "Achievement");
        json.WriteString("achievementType"u8, "Achievement"u8);
        json.WriteString("name"u8, run.Scenario.Title);
        json.WriteString("description"u8, run.Scenario.Summary);
        json.WriteString("inLanguage"u8, run.Scenario.Language);
        json.WriteStartObject("criteria"u8);
        json.WriteString("narrative"u8, "Every skill shown at its minimum in one conversation: "
            + string.Join("; ", run.Scenario.Skills.Select(skill => $"{skill.Name} ({skill.Description})")));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string member, params string[] texts)
    {
        json.WriteStartArray(member);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
