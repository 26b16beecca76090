// What only a real process shows: pipes, exit codes, signals, colours, and lines that are flushed one by one.
using System.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Processes;

[CancelAfter(600_000)]
public sealed class ProcessTests
{
    private readonly Dictionary<string, string> _environment = [];
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void Begin()
    {
        _folder = new TemporaryFolder();
        _environment.Clear();
        _environment["VRTRAINING_DATA"] = _folder.PathOf("data");
    }

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public async Task Process_InAPipeWithoutInput_LeavesARunAndIsFine()
    {
        var play = await BuiltCommand.RunAsync(_environment, "play");

        Assert.That(play.Code, Is.Zero);
        Assert.That(play.Out, Does.StartWith("No scenario was named"));
        Assert.That(play.Out, Does.Not.Contain("\u001b"));
        Assert.That(play.Error, Is.Empty);
    }

    [TestCase("NO_COLOR", "1")]
    [TestCase("COLUMNS", "30")]
    public async Task Process_ForANarrowOrColourlessPlace_PrintsPlainTextThatFits(string variable, string value)
    {
        _environment[variable] = value;
        var width = variable == "COLUMNS" ? 30 : 80;

        var play = await BuiltCommand.RunAsync(
            _environment, "play", Started.CoffeeBreak, "--plan", Started.Plan("best"), "--no-trace");

        Assert.That(play.Code, Is.Zero);
        Assert.That(play.Out, Does.Not.Contain("\u001b"));
        Assert.That(play.Lines.Max(line => line.Length), Is.LessThanOrEqualTo(width));
    }

    [TestCase(0, "check", "late-report")]
    [TestCase(2, "check", "late-reprot")]
    [TestCase(2, "--colour")]
    [TestCase(3, "runs", "--data", "/dev/null/data")]
    public async Task Process_ExitsWithItsCode(int code, params string[] arguments)
    {
        var finished = await BuiltCommand.RunAsync(_environment, arguments);

        Assert.That(finished.Code, Is.EqualTo(code), finished.Error);
        Assert.That(finished.Error, code == 0 ? Is.Empty : Does.Match(@"\Avrtraining: [^\n]+\n\z"));
    }

    [Test]
    public async Task Process_WithJson_FlushesEachEventWhileItIsPlayed()
    {
        using var command = BuiltCommand.Start(_environment, "play", Started.CoffeeBreak, "--json");

        // The first line of the scene is there although nothing was typed yet, and stdin is still open.
        var lines = new List<string>();
        while (!lines.Exists(line => line.Contains("\"line-spoken\"", StringComparison.Ordinal)))
        {
            lines.Add((await command.Out.ReadLineAsync())!);
        }

        await command.In.WriteLineAsync();
        await command.In.FlushAsync();
        var next = await command.Out.ReadLineAsync();
        command.In.Close();

        Assert.That(lines[0], Does.Contain("\"number\":1,").And.Contains("\"run-started\""));
        Assert.That(next, Does.Contain("\"kitchen-2\""));
        Assert.That((await command.EndAsync()).Code, Is.Zero);
    }

    [Test]
    [Platform("Linux,MacOSX")]
    public async Task Process_AtCtrlC_SaysHowToGoOnAndIsFine(CancellationToken cancellationToken)
    {
        using var command = BuiltCommand.Start(_environment, "play", Started.CoffeeBreak);
        await command.In.WriteLineAsync();
        await command.In.FlushAsync(cancellationToken);
        while (await command.Out.ReadLineAsync(cancellationToken) is { } line && line != "The kitchen, ten past nine.")
        {
        }

        using var signal = Process.Start("kill", ["-INT", $"{command.Id}"]);
        var finished = await command.EndAsync(cancellationToken);
        var runs = await BuiltCommand.RunAsync(_environment, "runs");

        Assert.That(finished.Code, Is.Zero);
        Assert.That(finished.Out, Does.EndWith(
            $"Left for now; everything up to here is kept. To go on:\n    vrtraining play {Started.CoffeeBreak} --resume\n"));
        Assert.That(runs.Out, Does.Contain("unfinished, can go on"));
    }
}
