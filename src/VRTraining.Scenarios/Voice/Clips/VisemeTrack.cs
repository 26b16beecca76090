// What stands beside a clip: its length, what it was made from, and what the mouth does.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using VRTraining.Scenarios.Voice.Mouth;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>
/// What stands beside a clip in <c>&lt;lineId&gt;.visemes.json</c>; <c>docs/voice.md</c> specifies it.
/// </summary>
public sealed record VisemeTrack
{
    /// <summary>The file's name behind the line's id.</summary>
    public const string Ending = ".visemes.json";

    /// <summary>The format that is written and read.</summary>
    public const int Format = 1;

    /// <summary>The largest file that is read, 1 MB.</summary>
    public const int MostBytes = 1024 * 1024;

    /// <summary>How long the clip lasts, 1 and up.</summary>
    public required int DurationMs { get; init; }

    /// <summary>Where the clip comes from.</summary>
    public required ClipOrigin Origin { get; init; }

    /// <summary>What told how the mouth moves.</summary>
    public required VisemeSource VisemesFrom { get; init; }

    /// <summary><see cref="TextHash"/> of the words that are said.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="TextHash"/> of the clip's bytes.</summary>
    public required string Clip { get; init; }

    /// <summary>What the mouth does.</summary>
    public required ImmutableArray<VisemeKey> Keys { get; init; }

    /// <summary>The file: members and keys in a fixed order, LF, a key a line.</summary>
    public byte[] Write()
    {
        var json = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $$"""
                {
                  "format": {{Format}},
                  "durationMs": {{DurationMs}},
                  "origin": "{{Spelling.Of(Origin)}}",
                  "visemesFrom": "{{Spelling.Of(VisemesFrom)}}",
                  "textHash": "{{Text}}",
                  "clipHash": "{{Clip}}",
                  "keys": [
                """);
        for (var i = 0; i < Keys.Length; i++)
        {
            var (at, viseme, weight) = Keys[i];
            var part = weight == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $", \"weight\": {weight:0.##}");
            var key = string.Create(
                CultureInfo.InvariantCulture, $$"""{ "at": {{at}}, "viseme": "{{NameOf(viseme)}}"{{part}} }""");
            json.Append(i == 0 ? "\n    " : ",\n    ").Append(key);
        }

        return Encoding.UTF8.GetBytes(json.Append("\n  ]\n}\n").ToString());
    }

    /// <summary>Reads a file. Its keys are taken as they stand, see <see cref="Fault"/>.</summary>
    /// <exception cref="InvalidDataException">It cannot be read; the message says why, as a sentence.</exception>
    public static VisemeTrack Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            var root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
            {
                throw new InvalidDataException("It is of another format than 1.");
            }

            return new VisemeTrack
            {
                DurationMs = root.GetProperty("durationMs").GetInt32(),
                Origin = Word<ClipOrigin>(root, "origin"),
                VisemesFrom = Word<VisemeSource>(root, "visemesFrom"),
                Text = root.GetProperty("textHash").GetString() ?? "",
                Clip = root.GetProperty("clipHash").GetString() ?? "",
                Keys = [.. root.GetProperty("keys").EnumerateArray().Select(Key)],
            };
        }
        catch (KeyNotFoundException)
        {
            throw new InvalidDataException("A member is missing.");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException("It is not valid JSON of this format.");
        }
    }

    /// <summary>
    /// What is wrong with the keys, as a sentence, or null: they are in order, within the clip, and 0–1.
    /// </summary>
    public string? Fault()
    {
        if (DurationMs < 1)
        {
            return "Its length is not at least 1 ms.";
        }

        var before = 0;
        foreach (var key in Keys)
        {
            if (key.AtMs < before || key.AtMs > DurationMs)
            {
                return string.Create(
                    CultureInfo.InvariantCulture,
                    $"A key at {key.AtMs} ms is not between {before} and {DurationMs} ms.");
            }

            if (key.Weight is not (>= 0 and <= 1))
            {
                return string.Create(CultureInfo.InvariantCulture, $"The weight {key.Weight} is not from 0 to 1.");
            }

            before = key.AtMs;
        }

        return null;
    }

    private static VisemeKey Key(JsonElement key) => new(
        key.GetProperty("at").GetInt32(),
        Named(key.GetProperty("viseme").GetString()),
        key.TryGetProperty("weight", out var weight) ? weight.GetDouble() : 1);

    private static T Word<T>(JsonElement root, string name)
        where T : struct, Enum =>
        Spelling.Read<T>(root.GetProperty(name).GetString() ?? "") ?? throw new FormatException(name);

    /// <summary>As the cast's data writes them: <c>rest AA E I O U FV MBP LTH WQ</c>.</summary>
    private static string NameOf(Viseme viseme) => viseme == Viseme.Rest ? "rest" : viseme.ToString();

    private static Viseme Named(string? name) =>
        Enum.GetValues<Viseme>().Cast<Viseme?>().FirstOrDefault(viseme => NameOf(viseme!.Value) == name)
        ?? throw new InvalidDataException($"There is no viseme '{name}'.");
}
