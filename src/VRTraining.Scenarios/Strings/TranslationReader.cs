// Reads a file of translations, and says what is wrong with it to the line and column.
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Strings;

/// <summary>Reads translations. What is wrong is reported, never thrown; what is right is used all the same.</summary>
public static partial class TranslationReader
{
    /// <summary>The largest file that is read, 32 MB.</summary>
    public const int MostBytes = ScenarioReader.MostBytes;

    private const int MostNamed = 5;

    /// <summary>Every translation beside a scenario.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="folder">Its folder; null has none.</param>
    public static IEnumerable<ReadTranslation> ReadAll(Scenario scenario, string? folder) =>
        Translation.LocalesIn(folder).Select(locale => Read(scenario, Translation.FileIn(folder!, locale)));

    /// <summary>Reads a file.</summary>
    public static ReadTranslation Read(Scenario scenario, string file)
    {
        var locale = Path.GetFileNameWithoutExtension(file);
        var (bytes, reason) = BoundedFile.Read(file, MostBytes);
        if (bytes is null)
        {
            var (code, message, expected) = reason!.Value;
            return new ReadTranslation(
                Translation.None(locale), [new Diagnostic(code, file, "", TextPosition.Start, message, expected)]);
        }

        var source = new SourceText(file, ScenarioBytes.HasMark(bytes) ? bytes[3..] : bytes);
        var findings = new Findings(source);
        var texts = ImmutableDictionary.CreateBuilder<string, TranslatedText>();
        if (TableOf(source, findings) is { } table)
        {
            ReadHead(table, scenario, locale, findings);
            ReadTexts(table, ScenarioTexts.Of(scenario), texts, findings);
        }

        return new ReadTranslation(new Translation(locale, texts.ToImmutable()), findings.InOrder());
    }

    private static JsonTable? TableOf(SourceText source, Findings findings)
    {
        if (ScenarioBytes.Mistake(source.Bytes) is var (code, at, message, expected))
        {
            findings.AddAt(code, at, message, expected);
            return null;
        }

        var tokens = JsonTokens.Read(source);
        if (tokens.Mistake is { } mistake)
        {
            findings.AddAt(mistake.Code, mistake.Offset, mistake.Message, mistake.Expected);
            return null;
        }

        return tokens.Table;
    }

    private static void ReadHead(JsonTable table, Scenario scenario, string locale, Findings findings)
    {
        var format = table.Find(0, "format");
        if (table.WholeOf(format) is not 1)
        {
            findings.Add(Codes.StringsShape, table, Math.Max(format, 0), "This is not format 1 of translations.", "Write \"format\": 1.");
        }

        if (table.TextAt(0, "scenario") != scenario.Id.Value || table.TextAt(0, "locale") != locale)
        {
            findings.Add(
                Codes.StringsShape,
                table,
                0,
                "The file names another scenario or language than its place does.",
                $"Write \"scenario\": \"{scenario.Id}\" and \"locale\": \"{locale}\".");
        }
    }

    private static void ReadTexts(
        JsonTable table,
        ImmutableArray<ScenarioText> script,
        ImmutableDictionary<string, TranslatedText>.Builder texts,
        Findings findings)
    {
        var words = script.ToDictionary(text => text.Key, text => text.Text);
        var list = table.Find(0, "strings");
        if (list < 0 || table.KindOf(list) != JsonKind.Object)
        {
            findings.Add(Codes.StringsShape, table, Math.Max(list, 0), "There are no translations here.", "Write \"strings\": { … }.");
            return;
        }

        foreach (var entry in table.ChildrenOf(list))
        {
            var key = table.TextOf(entry - 1);
            if (table.TextAt(entry, "text") is not { } text || string.IsNullOrWhiteSpace(text)
                || table.TextAt(entry, "source") is not { } source)
            {
                findings.Add(Codes.StringsShape, table, entry, $"'{Quoting.Short(key)}' has no text or no source.", "Write both.");
            }
            else if (!words.TryGetValue(key, out var said))
            {
                findings.Add(
                    Codes.StringUnknown,
                    table,
                    entry - 1,
                    $"The script has no text '{Quoting.Short(key)}'.",
                    findings.MayCompare(words.Count) && Nearest.To(key, words.Keys) is { } near ? $"Did you mean '{near}'?" : "Remove it.");
            }
            else
            {
                texts[key] = new TranslatedText(text, source);
                Compare(table, entry, key, said, texts[key], findings);
            }
        }

        if (script.Select(text => text.Key).Where(key => !texts.ContainsKey(key)).ToList() is { Count: > 0 } missing)
        {
            findings.Add(
                Codes.StringMissing,
                table,
                list - 1,
                $"{missing.Count} of {script.Length} texts are not translated: {string.Join(", ", missing.Take(MostNamed))}"
                    + (missing.Count > MostNamed ? ", …" : "."),
                "Run 'vrtraining strings extract', and merge what comes back; until then the script's own words are shown.");
        }
    }

    private static void Compare(
        JsonTable table, int entry, string key, string said, TranslatedText translated, Findings findings)
    {
        if (translated.IsStaleFor(said))
        {
            findings.Add(
                Codes.StringStale,
                table,
                entry,
                $"The script's words for '{key}' have changed since they were translated.",
                "Translate them again, and merge.");
        }

        if (!Places(said).SequenceEqual(Places(translated.Text)))
        {
            findings.Add(
                Codes.StringPlaces,
                table,
                table.Find(entry, "text"),
                $"The translation of '{key}' has other places in braces than the script.",
                $"Keep them as they are: {string.Join(' ', Places(said))}");
        }
    }

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex Place();
}

/// <summary>A translation, and all that is wrong with its file.</summary>
/// <param name="Translation">What could be read.</param>
/// <param name="Diagnostics">In the order of the file.</param>
public sealed record ReadTranslation(Translation Translation, IReadOnlyList<Diagnostic> Diagnostics);
