// Texts that want to be formulas, and long ones of emoji, through every export: nothing runs, nothing is lost.
using System.IO.Compression;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Plans;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

[CancelAfter(300_000)]
public sealed partial class HostileTextTests
{
    private const string Formula = "=cmd()";

    private static readonly string[] Formats = ["csv", "gradebook", "xlsx", "jsonl", "html", "xapi", "certificate", "badge"];

    /// <summary>The longest text there can be.</summary>
    private static readonly string Emoji = string.Concat(Enumerable.Repeat("🙂", Engine.LongestText / 2));

    private Started _command = null!;

    [SetUp]
    public async Task Play()
    {
        _command = new Started();
        var scenario = _command.PathOf("coffee-break");
        Directory.CreateDirectory(Path.Combine(scenario, "plans"));
        await RewriteAsync(Path.Combine(Started.CoffeeBreak, "scenario.json"), Path.Combine(scenario, "scenario.json"), [
            ("\"A word over coffee\"", $"\"{Formula}\""),
            ("\"\\\"I did. How are you with it?\\\"\"", "\"@SUM(1+1)*cmd|' /C calc'!A0\""),
            ("Morning. Did you hear?", "+1-1"),
        ]);
        var plan = Path.Combine(scenario, "plans", "best.plan");
        await RewriteAsync(Started.Plan("best"), plan, [("Ask first.", Emoji)]);
        await _command.RunAsync("profile", "new", "quiet-otter");
        var named = await _command.RunAsync("me", "name", Formula, "--email", "=1+1@example.org", "--id-number", "@2+3");
        Assert.That(named.Code, Is.Zero, named.Error);
        var play = await _command.RunAsync("play", scenario, "--plan", plan);
        Assert.That(play.Code, Is.Zero, play.Error);
        await using var store = await SqliteStore.OpenAsync(_command.Data, TimeProvider.System, CancellationToken.None);
        await store.Plans.AddAsync(
            "quiet-otter", new NewActionPlan(null, Formula, "\t=cmd()", new DateOnly(2026, 12, 1)), CancellationToken.None);
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task EveryExport_HoldsThemAsText()
    {
        foreach (var format in Formats)
        {
            var export = await _command.RunAsync("export", format, "--out", _command.PathOf(format));
            Assert.That(export.Code, Is.Zero, $"{format}: {export.Error}");
        }

        await _command.RunAsync("me", "export", "--out", _command.PathOf("mine"));

        string[] tables =
        [
            _command.PathOf("gradebook"),
            .. Directory.GetFiles(_command.PathOf("csv")),
            .. Directory.GetFiles(_command.PathOf("mine"), "*.csv"),
        ];
        Assert.That(tables, Has.Length.EqualTo(11));
        foreach (var table in tables)
        {
            Assert.That(Runs().Match(await File.ReadAllTextAsync(table)).Value, Is.Empty, table);
        }

        Assert.That(await File.ReadAllTextAsync(_command.PathOf("gradebook")), Does.Contain("'=1+1@example.org,'@2+3,'=cmd(),100"));
        await _command.RunAsync("export", "gradebook", "--out", _command.PathOf("raw"), "--raw");
        Assert.That(Runs().IsMatch(await File.ReadAllTextAsync(_command.PathOf("raw"))), Is.True, "else nothing was looked for");
        using var workbook = ZipFile.OpenRead(_command.PathOf("xlsx"));
        foreach (var sheet in workbook.Entries.Where(entry => entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(sheet.Open());
            Assert.That(await reader.ReadToEndAsync(), Does.Not.Match("<f[ >]"), sheet.FullName);
        }
    }

    [Test]
    public async Task TwoThousandEmoji_AreMyOwn_AndComeBackWhole()
    {
        using var elsewhere = new Started();
        await _command.RunAsync("me", "export", "--out", _command.PathOf("mine"));
        await elsewhere.RunAsync("import", "jsonl", Path.Combine(_command.PathOf("mine"), "everything.jsonl"));
        var run = (await elsewhere.RunAsync("runs", "--all", "--json")).Lines.Single();

        await elsewhere.RunAsync("me", "export", "--profile", "quiet-otter", "--out", elsewhere.PathOf("again"));
        await _command.RunAsync("export", "jsonl", "--out", _command.PathOf("runs.jsonl"));

        Assert.That(run, Does.Contain("coffee-break"));
        Assert.That(Texts(Path.Combine(elsewhere.PathOf("again"), "everything.jsonl")).Contains(Emoji), Is.True);
        Assert.That(Texts(_command.PathOf("runs.jsonl")), Is.Empty);
    }

    [Test]
    public async Task TenThousandEmoji_AreTooMany_AndSaidToBe()
    {
        var plan = _command.PathOf("long.plan");
        await RewriteAsync(Started.Plan("best"), plan, [("Ask first.", Emoji + Emoji + Emoji + Emoji + Emoji)]);

        var play = await _command.RunAsync("play", _command.PathOf("coffee-break"), "--plan", plan);

        Assert.That(play.Code, Is.EqualTo(1));
        Assert.That(play.Error, Does.Contain("The text is too long at node 'thought'"));
    }

    [Test]
    public async Task EveryExport_OntoAFullDisk_SaysSo_AndLeavesNoHalfFile()
    {
        using var disk = SmallDisk.OfMegabytes(1);
        SmallDisk.Fill(Path.Combine(disk.Path, "ballast"));

        foreach (var format in Formats)
        {
            var export = await _command.RunAsync("export", format, "--out", Path.Combine(disk.Path, format));

            Assert.That(export.Code, Is.EqualTo(3), format);
            Assert.That(export.Error, Does.Contain("Make room there or choose another place"), format);
        }

        Assert.That(
            Directory.EnumerateFiles(disk.Path, "*", SearchOption.AllDirectories).Select(Path.GetFileName), Is.EqualTo(["ballast"]));
    }

    private static List<string> Texts(string file) =>
    [
        .. from line in File.ReadLines(file)
           let text = JsonNode.Parse(line)!["input"]?["text"]
           where text is not null
           select text.GetValue<string>(),
    ];

    private static async Task RewriteAsync(string from, string to, (string Old, string New)[] changes)
    {
        var text = await File.ReadAllTextAsync(from);
        foreach (var (old, @new) in changes)
        {
            Assert.That(text, Does.Contain(old));
            text = text.Replace(old, @new, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(to, text);
    }

    /// <summary>A cell that a spreadsheet would run; a number is none.</summary>
    [GeneratedRegex("""(?<=^|,|\n)"?[=+@\t-](?!\d+(\.\d+)?"?(,|\r)).*""")]
    private static partial Regex Runs();
}
