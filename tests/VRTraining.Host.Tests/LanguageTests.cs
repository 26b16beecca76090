// The pages in the visitor's language: chosen, asked for by the browser, and complete.
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using VRTraining.Languages;
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

[CancelAfter(120_000)]
public sealed partial class LanguageTests
{
    /// <summary>Names, which no language translates.</summary>
    private static readonly string[] Names =
        ["VRTraining", "quiet-otter", "vrtraining", "PEARLS", .. Language.Offered.Select(language => language.Name)];

    [TestCase("de", "de")]
    [TestCase("fr, de-AT;q=0.8, en;q=0.9", "en")]
    [TestCase("fr, de-AT;q=0.8", "de")]
    [TestCase("de;q=0", "en")]
    [TestCase("no such header;;", "en")]
    public async Task Page_OfANewVisitor_IsInTheLanguageTheBrowserAsksFor(string languages, string expected)
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = new Browserless(desktop.Host, languages);

        await visitor.OpenAsync(desktop.Host.Address);

        Assert.That(visitor.Html, Does.Contain($"<html lang=\"{expected}\" dir=\"ltr\""));
        Assert.That(visitor.Html, Does.Contain(expected == "de" ? "Wer &#xFC;bt?" : "Who is practising?"));
    }

    [Test]
    public async Task Settings_WithALanguage_HoldBeforeWhatTheBrowserAsksFor()
    {
        await using var desktop = await Desktop.StartAsync();
        using var visitor = await desktop.VisitAsync("quiet-otter");
        await visitor.OpenAsync("/settings");

        Assert.That(visitor.Html, Does.Contain("name=\"Language\" value checked"));
        await visitor.SendAsync("/settings", ("Language", "de"));
        await visitor.OpenAsync("/library");
        var chosen = visitor.Html;
        await visitor.OpenAsync("/settings");
        await visitor.SendAsync("/settings", ("Language", ""));
        await visitor.OpenAsync("/library");

        Assert.That(chosen, Does.Contain("<html lang=\"de\"").And.Contain("Noch nicht ge&#xFC;bt."));
        Assert.That(visitor.Html, Does.Contain("<html lang=\"en\""));
    }

    [Test]
    public async Task EveryPage_SaysNothingThatCannotBeTranslated()
    {
        var play = PlainPlay.Of("thank-the-messenger", "setback-and-rewind");
        await using var desktop = await Desktop.StartAsync();
        using var visitor = new Browserless(desktop.Host, Language.Pseudo.Tag);
        var findings = new List<string>();
        await LookAsync(desktop.Host.Address);
        await visitor.SendAsync("/profiles/create", ("code", "quiet-otter"));
        await LookAsync("/profiles");
        await LookAsync("/progress");
        await LookAsync("/my-data");
        await LookAsync("/scenarios/late-report");
        await visitor.SendAsync("/scenarios/late-report/begin");
        await LookAsync(visitor.Path);
        foreach (var action in new[] { "pause", "leave" })
        {
            var run = visitor.Path;
            await visitor.SendAsync($"{run}/{action}");
            await LookAsync(run);
        }

        await play.PlayAsync(desktop, visitor);
        await LookAsync(visitor.Path);
        await visitor.SendAsync($"{visitor.Path[..^"/debrief".Length]}/plan", ("situation", "VRTraining"), ("action", "VRTraining"));
        foreach (var path in new[] { "/library", "/progress", "/settings", "/settings?notice=kept", "/my-data", "/nowhere" })
        {
            await LookAsync(path);
        }

        Assert.That(findings, Is.Empty);

        async Task LookAsync(string address)
        {
            await visitor.OpenAsync(address);
            findings.AddRange(Untranslated(visitor.Html, desktop.Folder).Select(text => $"{visitor.Path}: {text}"));
        }
    }

    /// <summary>What is shown or read aloud outside of the brackets and is neither a name nor written in a scenario.</summary>
    internal static IEnumerable<string> Untranslated(string html, string folder) =>
        from piece in Shown().Matches(Keys().Replace(WithoutBracketed(html), ""))
        let text = WebUtility.HtmlDecode(piece.Groups["text"].Value + piece.Groups["label"].Value)
        let said = Names.Append(folder).Aggregate(text, (rest, name) => rest.Replace(name, "", StringComparison.Ordinal))
            .Trim(' ', '·', '\n')
        where Letter().IsMatch(said) && !Day().IsMatch(said) && !IsWritten(said)
        select said;

    /// <summary>Without what is in brackets, the innermost first; what is set as code within a sentence goes with it.</summary>
    private static string WithoutBracketed(string html)
    {
        var rest = html.Replace("&#x27E6;", "⟦", StringComparison.Ordinal).Replace("&#x27E7;", "⟧", StringComparison.Ordinal);
        while (Bracketed().IsMatch(rest))
        {
            rest = Bracketed().Replace(rest, "");
        }

        return rest;
    }

    /// <summary>Whether it stands in a scenario, whole or as two texts that a page joins.</summary>
    private static bool IsWritten(string said) =>
        WrittenInScenarios().Contains(said) || said.Split(": ", 2).All(WrittenInScenarios().Contains);

    private static HashSet<string> WrittenInScenarios() => _written ??= [.. Directory
        .EnumerateFiles(Repository.PathOf("scenarios"), "scenario.json", SearchOption.AllDirectories)
        .SelectMany(file => StringsOf(JsonDocument.Parse(File.ReadAllText(file)).RootElement))];

    private static HashSet<string>? _written;

    private static IEnumerable<string> StringsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => StringsOf(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(StringsOf),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    [GeneratedRegex("""(?<=>)(?<text>[^<>]+)(?=<)|(?: (?:alt|title|aria-label|placeholder)="(?<label>[^"]*)")""")]
    private static partial Regex Shown();

    /// <summary>What stands on a key is the same in every language.</summary>
    [GeneratedRegex("<kbd[^>]*>[^<]*</kbd>")]
    private static partial Regex Keys();

    [GeneratedRegex("⟦[^⟦⟧]*⟧")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\d+ Nov 2026 \d\d:\d\d$")]
    private static partial Regex Day();

    [GeneratedRegex(@"\p{L}")]
    private static partial Regex Letter();
}
