// A recorded play reads back as a plan that goes as it was played.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Plans;

public sealed class PlanRecorderTests
{
    private static IEnumerable<TestCaseData> ShippedPlans() =>
        from found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All()
        from plan in found.Plans()
        select new TestCaseData(found, plan).SetArgDisplayNames(found.Name, Path.GetFileName(plan));

    [TestCaseSource(nameof(ShippedPlans))]
    public void Record_OfAShippedPlan_PlaysTheSameAgain(FoundScenario found, string plan)
    {
        var scenario = found.Read().Scenario!;
        var engine = new Engine(scenario);
        var played = PlanRun.Of(engine, PlanReader.ReadFile(plan, scenario).Plan!);

        var text = PlanWriter.Write(PlanRecorder.Record(engine, SeedOf(played), played.Inputs), "Again.");
        var read = PlanReader.Read("again.plan", text, scenario);
        var again = PlanRun.Of(engine, read.Plan!);

        Assert.That(again.Failure?.ToString(), Is.Null);
        Assert.That(again.Events.Select(WithoutTime), Is.EqualTo(played.Events.Select(WithoutTime)));
        Assert.That(text, Does.Contain("expect points "));
    }

    [Test]
    public void Record_OfAReflection_LeavesItsWordsOut()
    {
        var engine = new Engine(SmallTalk.Scenario);
        var inputs = HostedRun.Eventful().Steps.Select(step => step.Input);

        var text = PlanWriter.Write(PlanRecorder.Record(engine, 7, inputs), "");

        Assert.That(text, Does.Contain("reflect \"\"").And.Not.Contains("Ask first."));
        Assert.That(text, Does.Contain("rewind open").And.Contains("expect setback blame").And.Contains("wait 10s"));
    }

    private static RunEvent WithoutTime(StampedEvent happened) =>
        happened.Event is RunEvent.ChoicesOffered offered ? offered with { Deadline = null } : happened.Event;

    private static ulong SeedOf(PlanRun played) => played.Events.Select(happened => happened.Event)
        .OfType<RunEvent.RunStarted>().Single().Seed;
}
