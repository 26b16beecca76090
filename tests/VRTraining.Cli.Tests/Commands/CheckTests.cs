// vrtraining check: findings with their place, warnings, plans, and what --fix adds.
using System.Text.Json;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed class CheckTests
{
    private Started _command = null!;
    private string _folder = null!;
    private string _file = null!;

    [SetUp]
    public void Begin()
    {
        _command = new Started();
        _folder = _command.PathOf("coffee-break");
        _file = Path.Combine(_folder, "scenario.json");
        Directory.CreateDirectory(Path.Combine(_folder, "plans"));
        File.Copy(Path.Combine(Started.CoffeeBreak, "scenario.json"), _file);
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Check_OfAMisspeltGoto_SaysWhereAndWhatWasMeant()
    {
        Replace("\"goto\": \"tells\"", "\"goto\": \"tels\"");

        var check = await _command.RunAsync("check", _folder);

        Assert.That(check.Code, Is.EqualTo(1));
        Assert.That(check.Out, Does.Match(@"scenario\.json:\d+:\d+: error VT\d+ at /nodes/0/choices/1/goto: .*Did you mean 'tells'\?"));
    }

    [Test]
    public async Task Check_InJson_PrintsALineAFinding()
    {
        Replace("\"goto\": \"tells\"", "\"goto\": \"tels\"");

        var check = await _command.RunAsync("check", _folder, "--json");
        var first = JsonDocument.Parse(check.Lines[0]).RootElement;

        Assert.That(first.GetProperty("severity").GetString(), Is.EqualTo("error"));
        Assert.That(first.GetProperty("pointer").GetString(), Is.EqualTo("/nodes/0/choices/1/goto"));
        Assert.That(check.Error, Does.StartWith("1 scenario checked"));
    }

    [TestCase(20, 0)]
    [TestCase(600, 1)]
    public async Task Check_OfAResponseThatFitsNoBoard_SaysWhatWasMeasured(int letters, int findings)
    {
        var text = string.Concat(Enumerable.Repeat("so I said ", 60))[..letters].Trim();
        Replace("\\\"You should have said so earlier.\\\"", text);

        var check = await _command.RunAsync("check", _folder);

        Assert.That(
            check.Lines.Count(line => line.Contains(": warning VT5201 at /nodes/", StringComparison.Ordinal)),
            Is.EqualTo(findings),
            check.Out);
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Check_OfAWarning_IsAFindingOnlyWhereItIsStrict(bool strict, int code)
    {
        await File.WriteAllBytesAsync(_file, [0xef, 0xbb, 0xbf, .. await File.ReadAllBytesAsync(_file)]);

        var check = await _command.RunAsync(["check", _folder, .. strict ? ["--strict"] : Array.Empty<string>()]);

        Assert.That(check.Code, Is.EqualTo(code));
        Assert.That(check.Out, Does.Contain("1 scenario checked: 0 errors, 1 warning."));
    }

    [Test]
    public async Task Check_ReadsThePlansToo()
    {
        var plan = Path.Combine(_folder, "plans", "wrong.plan");
        await File.WriteAllTextAsync(plan, "choose aks\n");

        var check = await _command.RunAsync("check", _folder);

        Assert.That(check.Code, Is.EqualTo(1));
        Assert.That(check.Out, Does.StartWith($"{plan}:1:8: error ").And.Contains("Did you mean 'ask'?"));
    }

    [Test]
    public async Task Fix_WhereALineHasNoId_AddsItAndTouchesNothingElse()
    {
        var whole = await File.ReadAllTextAsync(_file);
        Replace("\"id\": \"hurt-1\", ", "");

        var before = await _command.RunAsync("check", _folder);
        var fixing = await _command.RunAsync("check", _folder, "--fix");

        Assert.That(before.Code, Is.EqualTo(1));
        Assert.That(fixing.Code, Is.Zero);
        Assert.That(fixing.Out.ReplaceLineEndings(" "), Does.Contain("1 line id added."));
        Assert.That(await File.ReadAllTextAsync(_file), Is.EqualTo(whole));
    }

    [Test]
    public async Task Check_OfABodyOfTwoHundredMegabytes_SaysSoAtItsPlace()
    {
        Replace("\"model\": \"maya\"", "\"model\": \"sam\"");
        var sam = MinimalCharacter.Write(Path.Combine(_folder, "characters", "sam"));
        await using (var model = File.OpenWrite(Path.Combine(sam, "sam.glb")))
        {
            model.SetLength(200L * 1024 * 1024);
        }

        var check = await _command.RunAsync("check", _folder);

        Assert.That(check.Code, Is.EqualTo(1));
        Assert.That(check.Out, Does.Contain(
            "character.json:2:12: error VT5104 at /model: 'sam.glb' has 200 MB. At most 40 MB are read"));
    }

    [Test]
    public async Task Check_OfAMisspeltBody_SaysWhereAndWhatWasMeant()
    {
        Replace("\"model\": \"maya\"", "\"model\": \"mayaa\"");

        var check = await _command.RunAsync("check", _folder);

        Assert.That(check.Code, Is.EqualTo(1));
        Assert.That(check.Out, Does.Match(@"scenario\.json:\d+:\d+: error VT5101 at /characters/0/model: .*Did you mean 'maya'\?"));
    }

    [Test]
    public async Task Fix_WhereTextsHaveBlanksAroundAndAMark_TakesThemAway()
    {
        var whole = await File.ReadAllTextAsync(_file);
        Replace("\"title\": \"", "\"title\": \"  ");
        await File.WriteAllBytesAsync(_file, [0xef, 0xbb, 0xbf, .. await File.ReadAllBytesAsync(_file)]);

        var fixing = await _command.RunAsync("check", _folder, "--fix", "--strict");

        Assert.That(fixing.Code, Is.Zero);
        Assert.That(fixing.Out.ReplaceLineEndings(" "), Does.Contain("trimmed, byte order mark removed."));
        Assert.That(await File.ReadAllBytesAsync(_file), Is.EqualTo(System.Text.Encoding.UTF8.GetBytes(whole)));
    }

    [Test]
    public async Task Sarif_OfAFinding_NamesItsRuleAndPlace()
    {
        Replace("\"goto\": \"tells\"", "\"goto\": \"tels\"");
        var file = _command.PathOf("findings.sarif");

        var check = await _command.RunAsync("check", _folder, "--sarif", file);
        var run = JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement.GetProperty("runs")[0];

        Assert.That(check.Code, Is.EqualTo(1));
        var result = run.GetProperty("results")[0];
        Assert.That(result.GetProperty("ruleId").GetString(), Is.EqualTo("VT2003"));
        Assert.That(
            result.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString(),
            Is.EqualTo("/nodes/0/choices/1/goto"));
    }

    private void Replace(string old, string with)
    {
        var text = File.ReadAllText(_file);
        var at = text.IndexOf(old, StringComparison.Ordinal);
        File.WriteAllText(_file, text[..at] + with + text[(at + old.Length)..]);
    }
}
