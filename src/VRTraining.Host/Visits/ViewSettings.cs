// How somebody wants to see and hear: kept a profile, never part of a run.
using System.Text.Json;
using System.Text.Json.Serialization;
using VRTraining.Stage.Layout;
using VRTraining.Storage;

namespace VRTraining.Host.Visits;

/// <summary>How somebody wants to see and hear.</summary>
public sealed record ViewSettings
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The tag of the language that was chosen; null: as the browser asks.</summary>
    public string? Language { get; init; }

    /// <summary>One of three sizes.</summary>
    public TextSize Text { get; init; } = TextSize.Medium;

    /// <summary>Whether what is said can be read over the picture.</summary>
    public Captions Captions { get; init; }

    /// <summary>Follow the system, light, or dark.</summary>
    public Scheme Scheme { get; init; }

    /// <summary>The room in 3D, or portraits only.</summary>
    public StageView View { get; init; }

    /// <summary>Whether movement that carries no meaning is left out.</summary>
    public bool ReducedMotion { get; init; }

    /// <summary>Whether controls lie at the left.</summary>
    public bool LeftHanded { get; init; }

    /// <summary>Whether both ears hear the same.</summary>
    public bool Mono { get; init; }

    /// <summary>Whether moments of choice have no time limits.</summary>
    public bool TimersOff { get; init; }

    /// <summary>Whether the next line comes by itself when one was spoken.</summary>
    public bool AutoAdvance { get; init; }

    /// <summary>How loud colleagues speak, 0–100.</summary>
    public int VoiceVolume { get; init; } = 90;

    /// <summary>How loud the room is, 0–100.</summary>
    public int AmbienceVolume { get; init; } = 40;

    /// <summary>How loud signals are, 0–100.</summary>
    public int InterfaceVolume { get; init; } = 50;

    /// <summary>The captions in effect: without voices they are always there.</summary>
    [JsonIgnore]
    public Captions CaptionsShown => Captions == Captions.Off && VoiceVolume == 0 ? Captions.On : Captions;

    /// <summary>What a profile has chosen; the usual settings where it has chosen nothing.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="profile">The profile's code.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ViewSettings> OfAsync(SqliteStore store, string profile, CancellationToken cancellationToken) =>
        FromJson(await store.Settings.GetAsync(NameFor(profile), cancellationToken));

    /// <summary>The name under which a profile's settings are stored.</summary>
    internal static string NameFor(string profile) => $"view:{profile}";

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was stored; the usual settings where it cannot be read.</summary>
    public static ViewSettings FromJson(string? json)
    {
        try
        {
            var read = json is null ? null : JsonSerializer.Deserialize<ViewSettings>(json, Json);
            return read?.WithinRange() ?? new ViewSettings();
        }
        catch (JsonException)
        {
            return new ViewSettings();
        }
    }

    /// <summary>The same with every volume within 0–100, and the usual where a word is not known.</summary>
    public ViewSettings WithinRange() => this with
    {
        Language = Languages.Language.Find(Language)?.Tag,
        Text = Enum.IsDefined(Text) ? Text : TextSize.Medium,
        Captions = Known(Captions),
        Scheme = Known(Scheme),
        View = Known(View),
        VoiceVolume = Math.Clamp(VoiceVolume, 0, 100),
        AmbienceVolume = Math.Clamp(AmbienceVolume, 0, 100),
        InterfaceVolume = Math.Clamp(InterfaceVolume, 0, 100),
    };

    private static T Known<T>(T value)
        where T : struct, Enum => Enum.IsDefined(value) ? value : default;
}

/// <summary>Whether what is said can be read over the picture.</summary>
public enum Captions
{
    /// <summary>Every line.</summary>
    On,

    /// <summary>Every line, in large letters.</summary>
    Large,

    /// <summary>Only where nothing is heard.</summary>
    Off,
}

/// <summary>Colour schemes.</summary>
public enum Scheme
{
    /// <summary>As the system has it.</summary>
    Auto,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}

/// <summary>How a scene is shown.</summary>
public enum StageView
{
    /// <summary>The room in 3D, where the browser can.</summary>
    Room,

    /// <summary>Portraits and text.</summary>
    Portraits,
}
