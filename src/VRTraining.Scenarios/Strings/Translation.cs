// The translation of one scenario into one language, as its file keeps it.
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings;

/// <summary>A text in another language.</summary>
/// <param name="Text">The words.</param>
/// <param name="Source">The first 16 digits of the hash of the words that were translated.</param>
public sealed record TranslatedText(string Text, string Source)
{
    private const int Digits = 16;

    /// <summary>A translation of these words.</summary>
    public static TranslatedText Of(string words, string text) => new(text, HashOf(words));

    /// <summary>Whether the script said something else when this was translated.</summary>
    public bool IsStaleFor(string words) => Source != HashOf(words);

    private static string HashOf(string words) => TextHash.Of(words)[..Digits];
}

/// <summary>The translation of one scenario into one language.</summary>
/// <param name="Locale">The language's tag, which is the file's name.</param>
/// <param name="Texts">By the keys of <see cref="ScenarioTexts"/>.</param>
public sealed record Translation(string Locale, ImmutableDictionary<string, TranslatedText> Texts)
{
    private static readonly JsonSerializerOptions Letters = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Nothing translated yet.</summary>
    public static Translation None(string locale) => new(locale, ImmutableDictionary<string, TranslatedText>.Empty);

    /// <summary>Where the translations of a scenario stand.</summary>
    /// <param name="folder">The scenario's folder.</param>
    public static string FolderIn(string folder) => Path.Combine(folder, "strings");

    /// <summary>The file of a language.</summary>
    public static string FileIn(string folder, string locale) => Path.Combine(FolderIn(folder), locale + ".json");

    /// <summary>The languages that a scenario is translated into, in the order of their tags.</summary>
    public static IReadOnlyList<string> LocalesIn(string? folder) => folder is null || !Directory.Exists(FolderIn(folder))
        ? []
        : [.. Directory.EnumerateFiles(FolderIn(folder), "*.json").Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    /// <summary>The file's content: one text a line, in the order of the script; what is no text of it comes last.</summary>
    public byte[] ToJson(Scenario scenario)
    {
        var order = ScenarioTexts.Of(scenario).Select(text => text.Key).ToList();
        var keys = order.Where(Texts.ContainsKey).Concat(Texts.Keys.Except(order).Order(StringComparer.Ordinal));
        var lines = keys.Select(key =>
            $"    {Quoted(key)}: {{ \"text\": {Quoted(Texts[key].Text)}, \"source\": {Quoted(Texts[key].Source)} }}");
        return Encoding.UTF8.GetBytes(
            $"{{\n  \"format\": 1,\n  \"scenario\": {Quoted(scenario.Id.Value)},\n  \"locale\": {Quoted(Locale)},\n"
            + $"  \"strings\": {{\n{string.Join(",\n", lines)}\n  }}\n}}\n");
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Letters);
}
