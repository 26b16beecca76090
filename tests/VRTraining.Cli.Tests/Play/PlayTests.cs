// Whole plays in a pipe, compared with text that was read by people.
using System.Text.RegularExpressions;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Play;

public sealed partial class PlayTests
{
    [Test]
    public async Task Play_OnTheBestPath_ReadsAsReviewed()
    {
        using var command = new Started();

        var play = await command.RunAsync(
            ["", "", "h", "", "2", "", "So what tires you?", "Ask first.", ""], "play", Started.CoffeeBreak);

        Assert.That(play.Code, Is.Zero);
        Match(play.Out, "best-path");
    }

    [Test]
    public async Task Play_AfterASetback_GoesBackAndComparesTheAttempts()
    {
        using var command = new Started();

        var play = await command.RunAsync(
            ["", "", "", "1", "r 1", "", "", "2", "", "Hm.", "", ""], "play", Started.CoffeeBreak);

        Assert.That(play.Code, Is.Zero);
        Match(play.Out, "setback-and-rewind");
    }

    [Test]
    public async Task Play_WithEveryKey_AnswersEach()
    {
        using var command = new Started();

        var play = await command.RunAsync(
            ["", "?", "7", "p", "hello", "", "", "h", "h", "r", "t", "t off", "9", "nonsense", "r 5", "q"],
            "play", Started.CoffeeBreak);

        Assert.That(play.Code, Is.Zero);
        Match(play.Out, "every-key");
    }

    [Test]
    public async Task Play_WhenThePipeEnds_LeavesARunThatGoesOn()
    {
        using var command = new Started();

        var first = await command.RunAsync(["", "", "", "1"], "play", Started.CoffeeBreak);
        var second = await command.RunAsync(["r 1", "", "", "2", "", "Hm.", "", ""], "play", Started.CoffeeBreak, "--resume");

        Assert.That(first.Out, Does.Contain("Left for now"));
        Match(second.Out, "resumed");
    }

    [Test]
    public async Task Play_WhenTheStopWordIsTyped_IsLeftForGood()
    {
        using var command = new Started();

        var stopped = await command.RunAsync(["", "", "red"], "play", Started.CoffeeBreak);
        var resumed = await command.RunAsync("play", Started.CoffeeBreak, "--resume");

        Assert.That(stopped.Out, Does.EndWith("You have left the scene. That is always all right, and it costs nothing.\n"));
        Assert.That(resumed.Code, Is.EqualTo(2));
    }

    [Test]
    public async Task Play_WithoutTrace_WritesNothing()
    {
        using var command = new Started();

        var play = await command.RunAsync(["", "", "", "2", "", "Hm.", "", ""], "play", Started.CoffeeBreak, "--no-trace");

        Assert.That(play.Code, Is.Zero);
        Assert.That(Directory.Exists(command.Data), Is.False);
    }

    [Test]
    public async Task Play_WithoutAScenarioInAPipe_PlaysTheLateReportAndSaysSo()
    {
        using var command = new Started();

        var play = await command.RunAsync(["q"], "play");

        Assert.That(play.Code, Is.Zero);
        Assert.That(play.Out, Does.StartWith("No scenario was named and nobody is there to ask, so this is 'late-report'."));
        Assert.That(play.Out, Does.Contain("── The late report "));
    }

    [Test]
    public async Task Play_WithAPlanInJson_PrintsTheJournalLineByLine()
    {
        using var command = new Started();

        var play = await command.RunAsync("play", Started.CoffeeBreak, "--plan", Started.Plan("best"), "--json");

        Assert.That(play.Code, Is.Zero);
        Match(play.Out, "best.plan.jsonl");
    }

    [Test]
    public async Task Play_WhenAnExpectationFails_SaysWhereAndExitsWithFindings()
    {
        using var command = new Started();
        var plan = command.PathOf("wrong.plan");
        await File.WriteAllTextAsync(plan, "choose ask\nexpect ending heard\n");

        var play = await command.RunAsync("play", Started.CoffeeBreak, "--plan", plan, "--json");

        Assert.That(play.Code, Is.EqualTo(1));
        Assert.That(play.Error, Does.StartWith($"vrtraining: {plan}:2:1: error "));
        Assert.That(play.Error, Does.Contain("Expected: at ending 'heard'. Found: at node 'tells', no ending yet."));
    }

    private static void Match(string text, string name) => Snapshot.Match(
        RunId().Replace(ShortName().Replace(text, "show <run>"), "<run>").Replace(Started.CoffeeBreak, "<coffee-break>"),
        "tests", "VRTraining.Cli.Tests", "Snapshots", name.Contains('.') ? name : name + ".txt");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex RunId();

    [GeneratedRegex("show [0-9a-f]{8}")]
    private static partial Regex ShortName();
}
