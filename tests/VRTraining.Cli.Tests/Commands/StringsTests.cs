// vrtraining strings: out to a translator and back in, by table and by XLIFF, with what is finished kept and what is stale marked.
using System.Text.Json;
using System.Xml.Linq;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed class StringsTests
{
    private Started _command = null!;
    private string _scenario = null!;

    [SetUp]
    public void Begin()
    {
        _command = new Started();
        _scenario = Directory.CreateDirectory(_command.PathOf("minimal")).FullName;
        File.WriteAllText(Script, MinimalScenario.Json);
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Csv_FilledInByATranslator_ComesBackAndIsCounted()
    {
        var table = _command.PathOf("de.csv");

        var extract = await _command.RunAsync("strings", "extract", _scenario, "--locale", "de", "--out", table);
        await File.WriteAllTextAsync(table, (await File.ReadAllTextAsync(table)).Replace(
            "How is it going?,", "How is it going?,\"Na, wie läuft es?\"", StringComparison.Ordinal));
        var merge = await _command.RunAsync("strings", "merge", _scenario, table, "--locale", "de");
        var status = await _command.RunAsync("strings", "status", _scenario, "--json");

        Assert.That((extract.Code, merge.Code, status.Code), Is.EqualTo((0, 0, 0)), extract.Error + merge.Error + status.Error);
        Assert.That(merge.Out + merge.Error, Does.Contain("1 text taken into"));
        Assert.That(Counts(status), Is.EqualTo((1, 0)));
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_scenario, "strings", "de.json")), Does.Contain("Na, wie läuft es?"));
    }

    [Test]
    public async Task Extract_AfterTheScriptHasChanged_HoldsWhatIsStaleAndLeavesOutWhatIsDone()
    {
        await TranslateAsync();
        await File.WriteAllTextAsync(Script, MinimalScenario.Json.Replace("How is it going?", "How are you?", StringComparison.Ordinal));
        var (open, all) = (_command.PathOf("open.csv"), _command.PathOf("all.csv"));

        var status = await _command.RunAsync("strings", "status", _scenario, "--json");
        await _command.RunAsync("strings", "extract", _scenario, "--locale", "de", "--out", open);
        await _command.RunAsync("strings", "extract", _scenario, "--locale", "de", "--out", all, "--all");
        var check = await _command.RunAsync("check", _scenario);

        Assert.That(Counts(status).Stale, Is.EqualTo(1));
        Assert.That(Counts(status).Translated, Is.GreaterThan(10));
        Assert.That((await File.ReadAllLinesAsync(open)).Skip(1).Single(), Does.Contain("How are you?").And.EndsWith(",stale"));
        Assert.That((await File.ReadAllLinesAsync(all)).Length, Is.GreaterThan(12));
        Assert.That(check.Out, Does.Contain("VT4204"));
    }

    [Test]
    public async Task Merge_OfAnXliffFile_KeepsWhatIsFinishedAndLeavesOutWhatTheScriptDoesNotHave()
    {
        await TranslateAsync();
        var file = _command.PathOf("de.xliff");
        await _command.RunAsync("strings", "extract", _scenario, "--locale", "de", "--out", file, "--all");
        await File.WriteAllTextAsync(
            file, (await File.ReadAllTextAsync(file)).Replace("line.ask-1", "line.gone", StringComparison.Ordinal));

        var merge = await _command.RunAsync("strings", "merge", _scenario, file, "--locale", "de");
        var status = await _command.RunAsync("strings", "status", _scenario, "--json");

        Assert.That(merge.Code, Is.Zero, merge.Error);
        Assert.That((merge.Out + merge.Error).ReplaceLineEndings(" "), Does.Contain("The script has no text 'line.gone'"));
        Assert.That(Counts(status).Stale, Is.Zero);
        Assert.That(await File.ReadAllTextAsync(Path.Combine(_scenario, "strings", "de.json")), Does.Contain("line.ask-1"));
    }

    [TestCase("d/e", "de.csv", 2)]
    [TestCase("de", "missing.csv", 2)]
    [TestCase("de", "broken.xliff", 1)]
    public async Task Merge_OfWhatCannotBeTaken_SaysWhy(string locale, string file, int code)
    {
        await File.WriteAllTextAsync(_command.PathOf("broken.xliff"), "<xliff");

        var merge = await _command.RunAsync("strings", "merge", _scenario, _command.PathOf(file), "--locale", locale);

        Assert.That(merge.Code, Is.EqualTo(code));
        Assert.That(merge.Error, Is.Not.Empty);
        Assert.That(Directory.Exists(Path.Combine(_scenario, "strings")), Is.False);
    }

    private string Script => Path.Combine(_scenario, "scenario.json");

    /// <summary>Every text in German, as far as words in brackets are.</summary>
    private async Task TranslateAsync()
    {
        var file = _command.PathOf("all.xliff");
        await _command.RunAsync("strings", "extract", _scenario, "--locale", "de", "--out", file);
        var xliff = XDocument.Load(file);
        foreach (var segment in xliff.Descendants().Where(element => element.Name.LocalName == "segment"))
        {
            segment.Elements().Where(element => element.Name.LocalName == "target").Remove();
            segment.Add(new XElement(
                segment.Name.Namespace + "target",
                $"[{segment.Elements().Single(element => element.Name.LocalName == "source").Value}]"));
        }

        xliff.Save(file);
        var merge = await _command.RunAsync("strings", "merge", _scenario, file, "--locale", "de");
        Assert.That(merge.Code, Is.Zero, merge.Error);
    }

    private static (int Translated, int Stale) Counts(Finished status)
    {
        var line = JsonDocument.Parse(status.Lines.Single()).RootElement;
        return (line.GetProperty("translated").GetInt32(), line.GetProperty("stale").GetInt32());
    }
}
