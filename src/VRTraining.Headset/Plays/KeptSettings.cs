// How somebody wants to see and press in the headset: kept a profile, never part of a run.
using System.Text.Json;
using System.Text.Json.Serialization;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Plays;

/// <summary>Viewer settings as the store keeps them.</summary>
internal static class KeptSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string NameFor(string profile) => $"head:{profile}";

    public static string Write(ViewerSettings settings) => JsonSerializer.Serialize(
        new Kept(
            settings.TextSize, settings.Reach, settings.LeftHanded, settings.Captions, settings.AutoAdvance, settings.Dwell),
        Json);

    /// <summary>The settings that were kept; the usual ones where there are none or they cannot be read.</summary>
    public static ViewerSettings Read(string? json, ViewerSettings usual)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize<Kept>(json, Json) is { } kept
                ? usual with
                {
                    TextSize = kept.TextSize,
                    Reach = kept.Reach,
                    LeftHanded = kept.LeftHanded,
                    Captions = kept.Captions,
                    AutoAdvance = kept.AutoAdvance,
                    Dwell = kept.Dwell,
                }
                : usual;
        }
        catch (JsonException)
        {
            return usual;
        }
    }

    private sealed record Kept(
        TextSize TextSize, Reach Reach, bool LeftHanded, bool Captions, bool AutoAdvance, bool Dwell);
}
