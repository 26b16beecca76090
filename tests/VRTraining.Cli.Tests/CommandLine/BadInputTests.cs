// What goes wrong is one line with the reason and what to do, with the right exit code.
using System.Text;

namespace VRTraining.Cli.Tests.CommandLine;

public sealed class BadInputTests
{
    private Started _command = null!;

    [SetUp]
    public void Begin() => _command = new Started();

    [TearDown]
    public void End() => _command.Dispose();

    [TestCase("play --plann x", 2, "Did you mean '--plan'?")]
    [TestCase("plya", 2, "Did you mean 'play'?")]
    [TestCase("profile nwe", 2, "Did you mean 'new'?")]
    [TestCase("play late-reprot", 2, "There is no scenario 'late-reprot'. Did you mean 'late-report'?")]
    [TestCase("play late-report --seed many", 2, "--seed")]
    [TestCase("play late-report --resume --new", 2, "exclude each other")]
    [TestCase("play late-report --no-trace --profile maya", 2, "nothing is kept")]
    [TestCase("play late-report --resume", 2, "There is no unfinished run")]
    [TestCase("play late-report --profile nobody", 2, "'vrtraining profile new nobody' makes it.")]
    [TestCase("play late-report --plan missing.plan", 1, "missing.plan:1:1: error ")]
    [TestCase("show 12345678", 2, "'vrtraining runs' lists them.")]
    [TestCase("show", 2, "There are no runs yet.")]
    [TestCase("profile new Maya", 2, "such as 'quiet-otter'")]
    [TestCase("profile use nobody", 2, "There is no profile 'nobody'.")]
    [TestCase("export csv", 2, "--out")]
    [TestCase("export jsonl --out x --all --with-texts", 2, "What others wrote is theirs.")]
    [TestCase("check no-such-thing", 2, "There is no scenario 'no-such-thing'.")]
    public async Task CommandLine_WhenItAsksForWhatThereIsNot_SaysSoInOneLine(string line, int code, string reason)
    {
        var finished = await _command.RunAsync(line.Split(' '));

        Assert.That(finished.Code, Is.EqualTo(code));
        AssertOneLine(finished.Error, reason);
    }

    [TestCase("empty", "")]
    [TestCase("half-written", "{ \"format\": 1, \"id\": ")]
    [TestCase("list", "[]")]
    [TestCase("prose", "Once upon a time")]
    public async Task Scenario_WhenItIsNoScript_IsAFindingWithItsPlace(string name, string content)
    {
        var file = _command.PathOf(name + ".json");
        await File.WriteAllTextAsync(file, content);

        var played = await _command.RunAsync("play", file);
        var @checked = await _command.RunAsync("check", file);

        Assert.That(played.Code, Is.EqualTo(1));
        AssertOneLine(played.Error, $"{file}:1:");
        Assert.That(@checked.Code, Is.EqualTo(1));
        Assert.That(@checked.Out, Does.StartWith($"{file}:1:"));
    }

    [Test]
    public async Task Scenario_WhenItIsBinaryHugeOrTenThousandLevelsDeep_IsAFinding()
    {
        var binary = _command.PathOf("binary.json");
        await File.WriteAllBytesAsync(binary, [0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 0xff, 0xfe]);
        var huge = _command.PathOf("huge.json");
        await using (var stream = File.Create(huge))
        {
            stream.SetLength(50 * 1024 * 1024);
        }

        var deep = _command.PathOf("deep.json");
        await File.WriteAllTextAsync(deep, new StringBuilder().Insert(0, "[", 10_000).ToString());

        foreach (var file in new[] { binary, huge, deep })
        {
            var played = await _command.RunAsync("play", file);

            Assert.That(played.Code, Is.EqualTo(1), file);
            AssertOneLine(played.Error, file);
        }
    }

    [Test]
    public async Task Database_WhenItIsSomethingElse_IsLeftAloneAndSaidSo()
    {
        Directory.CreateDirectory(_command.Data);
        var database = Path.Combine(_command.Data, "vrtraining.db");
        await File.WriteAllTextAsync(database, "These are my holiday notes, and long ones at that.");

        var runs = await _command.RunAsync("runs");

        Assert.That(runs.Code, Is.EqualTo(3));
        AssertOneLine(runs.Error, database);
        Assert.That(await File.ReadAllTextAsync(database), Does.StartWith("These are my holiday notes"));
    }

    [Test]
    public async Task Data_WhenTheFolderIsAFile_SaysSoInOneLine()
    {
        await File.WriteAllTextAsync(_command.Data, "");

        var runs = await _command.RunAsync("runs");

        Assert.That(runs.Code, Is.EqualTo(3));
        AssertOneLine(runs.Error, _command.Data);
    }

    [Test]
    public async Task Export_WhenTheFolderIsAFile_SaysSoInOneLine()
    {
        var file = _command.PathOf("file");
        await File.WriteAllTextAsync(file, "");

        var export = await _command.RunAsync("export", "csv", "--out", file);

        Assert.That(export.Code, Is.EqualTo(2));
        AssertOneLine(export.Error, "Name a folder");
    }

    private static void AssertOneLine(string error, string reason)
    {
        Assert.That(error, Does.StartWith("vrtraining: "));
        Assert.That(error.TrimEnd('\n'), Does.Not.Contain("\n"));
        Assert.That(error, Does.Contain(reason));
        Assert.That(error, Does.Not.Contain("   at "));
    }
}
