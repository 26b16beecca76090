// Every scenario that is shipped is without a finding, and each of its plans goes as written.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class ShippedScenarioTests
{
    private static IEnumerable<FoundScenario> Shipped =>
        new ScenarioLibrary([Repository.PathOf("scenarios")]).All();

    private static IEnumerable<TestCaseData> ShippedByName =>
        Shipped.Select(scenario => new TestCaseData(scenario).SetArgDisplayNames(scenario.Name));

    [Test]
    public void Shipped_AreThere() => Assert.That(Shipped, Is.Not.Empty);

    [TestCaseSource(nameof(ShippedByName))]
    public void Read_WhenItIsShipped_FindsNothing(FoundScenario scenario)
    {
        var read = scenario.Read();

        Assert.That(read.Diagnostics, Is.Empty);
    }

    [TestCaseSource(nameof(ShippedPlans))]
    public void Play_WhenThePlanIsShipped_GoesAsWritten(FoundScenario found, string plan)
    {
        var scenario = found.Read().Scenario!;

        var read = PlanReader.ReadFile(plan, scenario);
        Assert.That(read.Diagnostics, Is.Empty);
        var run = PlanRun.Of(new Engine(scenario), read.Plan!);

        Assert.That(run.Failure?.ToString(), Is.Null);
    }

    [TestCaseSource(nameof(ShippedByName))]
    public void Plans_OfAShippedScenario_VisitEveryNode(FoundScenario found)
    {
        var scenario = found.Read().Scenario!;
        var engine = new Engine(scenario);

        var visited = found.Plans()
            .SelectMany(plan => PlanRun.Of(engine, PlanReader.ReadFile(plan, scenario).Plan!).Events)
            .Select(happened => happened.Event)
            .OfType<RunEvent.NodeEntered>()
            .Select(entered => entered.Node);

        Assert.That(scenario.Nodes.Select(node => node.Id).Except(visited), Is.Empty);
    }

    private static IEnumerable<TestCaseData> ShippedPlans() =>
        from scenario in Shipped
        from plan in scenario.Plans()
        select new TestCaseData(scenario, plan).SetArgDisplayNames(scenario.Name, Path.GetFileName(plan));
}
