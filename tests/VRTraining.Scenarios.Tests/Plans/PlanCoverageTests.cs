// Coverage counts what plans reach, and names what they do not.
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Plans;

public sealed class PlanCoverageTests
{
    [Test]
    public void Summary_OfOnePlan_NamesWhatItDoesNotReach()
    {
        var scenario = Minimal.Of(FullScenario.Json).Scenario!;
        var coverage = new PlanCoverage(new Engine(scenario));

        coverage.Add(PlanReader.Read("a.plan", "choose c2\nanswer \"thanks\"\nreflect \"\"\nexpect ending over", scenario).Plan!);

        Assert.That(
            coverage.Summary().Select(
                covered => $"{covered.Of} {covered.Reached}/{covered.Total}: {string.Join(" ", covered.Missing)}"),
            Is.EqualTo(new[]
            {
                "nodes 5/9: split luck aside scene",
                "choices 2/5: c1 silent o2",
                "endings 1/1: ",
                "states 2/6: told = false tone = cold turns = -1000000 turns = 1000000",
            }));
    }

    [Test]
    public void Summary_WithoutPlans_ReachesNothing_AndCountsNoStatesWhereThereAreNone()
    {
        var coverage = new PlanCoverage(new Engine(Minimal.Of(MinimalScenario.Json).Scenario!));

        Assert.That(
            coverage.Summary().Select(covered => $"{covered.Of} {covered.Reached}/{covered.Total}"),
            Is.EqualTo(new[] { "nodes 0/2", "choices 0/1", "endings 0/1" }));
    }
}
