// What was played is listed, shown and taken away.
using System.Text.Json;

namespace VRTraining.Cli.Tests.Commands;

public sealed class LookingBackTests
{
    private Started _command = null!;

    [SetUp]
    public async Task Begin()
    {
        _command = new Started();
        await _command.RunAsync(
            ["", "", "", "2", "", "Hm.", "Nobody must read this.", ""], "play", Started.CoffeeBreak, "--seed", "5");
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Runs_AfterAPlay_ListsItWithItsResult()
    {
        var runs = await _command.RunAsync("runs");

        Assert.That(runs.Code, Is.Zero);
        Assert.That(runs.Out.ReplaceLineEndings(" "), Does.Match(
            "^[0-9a-f]{8}  A word over coffee · .* · went well, every *skill shown *$"));
    }

    [Test]
    public async Task Runs_InJson_PrintsTheSameModel()
    {
        var runs = await _command.RunAsync("runs", "--json");
        var run = JsonDocument.Parse(runs.Lines.Single()).RootElement;

        Assert.That(run.GetProperty("scenario").GetString(), Is.EqualTo("coffee-break"));
        Assert.That(run.GetProperty("status").GetString(), Is.EqualTo("completed"));
        Assert.That(run.GetProperty("outcome").GetString(), Is.EqualTo("good"));
        Assert.That(run.GetProperty("success").GetBoolean(), Is.True);
        Assert.That(run.GetProperty("seed").GetInt64(), Is.EqualTo(5));
        Assert.That(run.GetProperty("number").GetInt32(), Is.EqualTo(1));
    }

    [Test]
    public async Task Show_OfTheLastRun_HasTheDebriefAndWhatWasWritten()
    {
        var name = (await _command.RunAsync("runs")).Out[..8];

        var shown = await _command.RunAsync("show", name);
        var last = await _command.RunAsync("show");

        Assert.That(shown.Code, Is.Zero);
        Assert.That(shown.Out, Does.Contain(
            "   +2  Asking: You asked openly.\n       level 3: Asks openly and waits. [choice 'ask', effect 2]"));
        Assert.That(shown.Out, Does.Contain("What will you take along?\n  Nobody must read this."));
        Assert.That(last.Out, Is.EqualTo(shown.Out));
    }

    [Test]
    public async Task Show_InJson_IsOneLineWithEveryPoint()
    {
        var shown = await _command.RunAsync("show", "--json");
        var debrief = JsonDocument.Parse(shown.Lines.Single()).RootElement.GetProperty("debrief");
        var point = debrief.GetProperty("points").EnumerateArray().Single();

        Assert.That(point.GetProperty("choice").GetString(), Is.EqualTo("ask"));
        Assert.That(point.GetProperty("points").GetInt32(), Is.EqualTo(2));
        Assert.That(point.GetProperty("rule").GetString(), Is.EqualTo("choice 'ask', effect 2"));
    }

    [Test]
    public async Task Export_AsCsv_WritesThreeTables()
    {
        var folder = _command.PathOf("tables");

        var export = await _command.RunAsync("export", "csv", "--out", folder);

        Assert.That(export.Code, Is.Zero);
        Assert.That(
            Directory.EnumerateFiles(folder).Select(Path.GetFileName).Order(),
            Is.EqualTo(["choices.csv", "runs.csv", "skills.csv"]));
        Assert.That(File.ReadLines(Path.Combine(folder, "choices.csv")).Count(), Is.EqualTo(3));
        Assert.That(File.ReadLines(Path.Combine(folder, "skills.csv")).Last(), Does.Contain(",asking,Asking,2,"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task Export_AsJsonLines_HoldsPersonalTextOnlyWhereAskedFor(bool withTexts)
    {
        var file = _command.PathOf("runs.jsonl");

        var export = await _command.RunAsync(
            ["export", "jsonl", "--out", file, .. withTexts ? ["--with-texts"] : Array.Empty<string>()]);

        Assert.That(export.Code, Is.Zero);
        var text = await File.ReadAllTextAsync(file);
        Assert.That(text.Contains("Nobody must read this.", StringComparison.Ordinal), Is.EqualTo(withTexts));
        Assert.That(File.Exists(file + ".partial"), Is.False);
    }

    [Test]
    public async Task Profiles_KeepTheirRunsApart()
    {
        var made = await _command.RunAsync("profile", "new", "quiet-otter");
        var none = await _command.RunAsync("runs");
        var all = await _command.RunAsync("runs", "--all");
        var profiles = await _command.RunAsync("profile", "list");

        Assert.That(made.Out, Is.EqualTo("* quiet-otter, 0 runs, in use\n"));
        Assert.That(none.Out, Does.StartWith("There are no runs yet."));
        Assert.That(all.Out, Does.Contain("A word over coffee"));
        Assert.That(profiles.Lines, Has.Length.EqualTo(2)
            .And.One.Contains(", 1 run").And.One.EqualTo("* quiet-otter, 0 runs, in use"));
    }
}
