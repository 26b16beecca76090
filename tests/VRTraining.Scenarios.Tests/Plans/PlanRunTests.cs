// Plans are played with the engine; what differs from the plan is told at its line.
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Plans;

public sealed class PlanRunTests
{
    private const string Timed = """
        "limitSeconds": 5,
              "onTimeout": {
                "id": "silence", "text": "(Silence.)", "quality": "setback", "consequence": "Nothing moves.", "goto": "done"
              },
              "choices": [
        """;

    [TestCase("choose ask-openly\nexpect ending helped\nexpect points asking 1", null)]
    [TestCase("expect node ask\nchoose ask-openly", null)]
    [TestCase("expect node done", "a.plan:1:1: error VT1608: Expected: at node 'done'. Found: at node 'ask'.")]
    [TestCase(
        "choose ask-openly\nexpect setback ask-openly",
        "a.plan:2:1: error VT1608: Expected: 'ask-openly' just given, a setback. Found: 'ask-openly' just given, best.")]
    [TestCase(
        "expect ending helped",
        "a.plan:1:1: error VT1608: Expected: at ending 'helped'. Found: at node 'ask', no ending yet.")]
    [TestCase("expect line ask-1\nchoose ask-openly", null)]
    [TestCase(
        "choose ask-openly\nexpect line ask-1",
        "a.plan:2:1: error VT1608: Expected: line 'ask-1' just said. Found: nothing said.")]
    [TestCase(
        "expect line ask-1 ask-1",
        "a.plan:1:1: error VT1608: Expected: line 'ask-1' just said, right after 'ask-1'. Found: said 'ask-1'.")]
    [TestCase("expect mood maya trust 51", "a.plan:1:1: error VT1608: Expected: maya's trust at 51. Found: maya's trust at 50.")]
    [TestCase("expect points asking 1", "a.plan:1:1: error VT1608: Expected: 1 in 'asking'. Found: 0 in 'asking'.")]
    [TestCase("reflect \"x\"", "a.plan:1:1: error VT1608: No reflection is asked for at node 'ask' "
        + "(no-reflection-asked). Offered: ask-openly.")]
    public void Of_WhenPlayed_TellsTheFirstDifference(string text, string? failure)
    {
        var scenario = Minimal.Of(MinimalScenario.Json).Scenario!;

        var run = PlanRun.Of(new Engine(scenario), PlanReader.Read("a.plan", text, scenario).Plan!);

        Assert.That(run.Failure?.ToString(), Is.EqualTo(failure));
    }

    [TestCase("wait 4s", RunStatus.Playing, 0)]
    [TestCase("wait 5s", RunStatus.Completed, 5_000)]
    [TestCase("wait 4s\nwait 2s\nexpect setback silence", RunStatus.Completed, 5_000)]
    public void Of_WhenALimitPasses_TimeIsReachedAtTheDeadline(string text, RunStatus status, long lastInput)
    {
        var scenario = Minimal.With("\"choices\": [", Timed).Scenario!;

        var run = PlanRun.Of(new Engine(scenario), PlanReader.Read("a.plan", text, scenario).Plan!);

        Assert.That(run.Failure, Is.Null);
        Assert.That(run.End.Status, Is.EqualTo(status));
        Assert.That(
            run.Inputs.OfType<RunInput.TimeReached>().Select(input => input.At.Milliseconds),
            Is.EqualTo(lastInput == 0 ? [] : new[] { lastInput }));
    }

    [Test]
    public void Of_WhenThePlanEndsAtAnEnding_CompletesTheRun()
    {
        var scenario = Minimal.Of(MinimalScenario.Json).Scenario!;

        var run = PlanRun.Of(new Engine(scenario), PlanReader.Read("a.plan", "choose ask-openly", scenario).Plan!);

        Assert.That(run.End.Status, Is.EqualTo(RunStatus.Completed));
    }
}
