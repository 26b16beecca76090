// vrtraining test: plans that hold, plans that do not, and what no plan visits.
using System.Text.Json;
using VRTraining.Testing;

namespace VRTraining.Cli.Tests.Commands;

public sealed class PlanTests
{
    private Started _command = null!;
    private string _scenario = null!;

    [SetUp]
    public void Begin()
    {
        _command = new Started();
        _scenario = _command.PathOf("coffee-break");
        Directory.CreateDirectory(Path.Combine(_scenario, "plans"));
        foreach (var file in Directory.EnumerateFiles(Started.CoffeeBreak, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(_scenario, Path.GetRelativePath(Started.CoffeeBreak, file)));
        }
    }

    [TearDown]
    public void End() => _command.Dispose();

    [Test]
    public async Task Test_WhenEveryPlanHolds_IsFine()
    {
        var test = await _command.RunAsync("test", _scenario, "--strict");

        Assert.That(test.Code, Is.Zero);
        Assert.That(test.Lines, Is.EqualTo(
        [
            "passed  coffee-break/back.plan  14 inputs",
            "passed  coffee-break/best.plan  8 inputs",
            "passed  coffee-break/too-late.plan  8 inputs",
            "3 passed, 0 failed",
        ]));
    }

    [Test]
    public async Task Coverage_NamesWhatNoPlanReaches()
    {
        var test = await _command.RunAsync("test", _scenario, "--coverage");

        Assert.That(test.Lines, Has.Some.EqualTo("covered coffee-break: 2 of 2 endings"));
        Assert.That(test.Lines, Has.Some.StartsWith("covered coffee-break: ").And.Contains(" choices; not "));
    }

    [Test]
    public async Task Mutate_NamesWhatNothingNotices_AndWritesPlaysThatDo()
    {
        var folder = _command.PathOf("plays");

        var test = await _command.RunAsync("test", _scenario, "--mutate", "--plans", folder);
        var strict = await _command.RunAsync("test", _scenario, "--mutate", "--strict");
        foreach (var play in Directory.EnumerateFiles(Path.Combine(folder, "coffee-break")))
        {
            File.Copy(play, Path.Combine(_scenario, "plans", Path.GetFileName(play)));
        }

        var again = await _command.RunAsync("test", _scenario, "--mutate");

        Assert.That((test.Code, strict.Code, again.Code), Is.EqualTo((0, 1, 0)), test.Error + again.Out);
        Assert.That(test.Out, Does.Contain("scenario.json:").And.Contains(": warning VT1609 at /nodes/"));
        Assert.That(test.Lines, Has.Some.StartsWith("changed coffee-break: ").And.Not.EndsWith("by nothing 0"));
        Assert.That(again.Lines, Has.Some.StartsWith("changed coffee-break: ").And.EndsWith("by nothing 0"));
        Assert.That(again.Lines[^1], Does.EndWith(" passed, 0 failed"));
    }

    [TestCase("mermaid", "flowchart TD")]
    [TestCase("dot", "digraph scenario {")]
    [TestCase("svg", "<svg ")]
    [TestCase("html", "<!DOCTYPE html>")]
    public async Task Graph_InEachFormat_IsPrinted(string format, string beginning)
    {
        var graph = await _command.RunAsync("graph", _scenario, "--format", format);

        Assert.That(graph.Code, Is.Zero);
        Assert.That(graph.Out, Does.StartWith(beginning).And.Contains("last-chance"));
    }

    [Test]
    public async Task Record_OfAPlay_WritesAPlanThatHolds()
    {
        var plan = Path.Combine(_scenario, "plans", "recorded.plan");

        var play = await _command.RunAsync(
            ["", "", "", "2", "", "what tires you", "", "", "", ""], "play", _scenario, "--record", plan, "--no-trace");
        var test = await _command.RunAsync("test", _scenario);

        Assert.That(play.Code, Is.Zero, play.Error);
        Assert.That(await File.ReadAllTextAsync(plan), Does.Contain("choose ask\n"), play.Out);
        Assert.That(test.Lines, Has.Some.StartsWith("passed  coffee-break/recorded.plan"), test.Out);
    }

    [Test]
    public async Task Test_WhenAnExpectationFails_NamesTheLineOfThePlan()
    {
        var plan = Path.Combine(_scenario, "plans", "best.plan");
        await File.AppendAllTextAsync(plan, "expect points asking 3\n");

        var test = await _command.RunAsync("test", _scenario);

        Assert.That(test.Code, Is.EqualTo(1));
        Assert.That(test.Out, Does.Contain($"failed  coffee-break/best.plan\n        {plan}:8:1: error "));
        Assert.That(test.Out, Does.Contain("Expected: 3 in 'asking'. Found: 2 in 'asking'."));
        Assert.That(test.Lines[^1], Is.EqualTo("2 passed, 1 failed"));
    }

    [TestCase(false, 0)]
    [TestCase(true, 1)]
    public async Task Test_WhenNoPlanVisitsANode_NamesIt(bool strict, int code)
    {
        File.Delete(Path.Combine(_scenario, "plans", "too-late.plan"));
        File.Delete(Path.Combine(_scenario, "plans", "back.plan"));

        var test = await _command.RunAsync(["test", _scenario, .. strict ? ["--strict"] : Array.Empty<string>()]);

        Assert.That(test.Code, Is.EqualTo(code));
        Assert.That(test.Out, Does.Contain("warning coffee-break: no plan visits hurt, last-chance, parted\n"));
    }

    [Test]
    public async Task Test_InJson_PrintsALineAPlanAndALineAScenario()
    {
        var test = await _command.RunAsync("test", _scenario, "--json");
        var lines = test.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.That(lines, Has.Count.EqualTo(4));
        Assert.That(lines.Take(3).All(line => line.GetProperty("passed").GetBoolean()), Is.True);
        Assert.That(lines[3].GetProperty("unvisited").GetArrayLength(), Is.Zero);
    }

    [Test]
    public async Task Test_OfAScenarioThatCannotBeRead_FailsAndGoesOn()
    {
        await File.WriteAllTextAsync(Path.Combine(_scenario, "scenario.json"), "{}");

        var test = await _command.RunAsync("test", _scenario, Started.CoffeeBreak);

        Assert.That(test.Code, Is.EqualTo(1));
        Assert.That(test.Lines[^1], Is.EqualTo("3 passed, 1 failed"));
    }

    [Test]
    public async Task ShippedScenarios_HaveNoFindingsAndPlansThatVisitEveryNode()
    {
        var check = await _command.RunAsync("check", "--strict");
        var test = await _command.RunAsync("test", "--strict");

        Assert.That(check.Code, Is.Zero, check.Out);
        Assert.That(test.Code, Is.Zero, test.Out);
        var shipped = Directory.GetDirectories(Repository.PathOf("scenarios")).Length;
        Assert.That(check.Out, Does.StartWith($"{shipped} scenarios checked"));
    }
}
