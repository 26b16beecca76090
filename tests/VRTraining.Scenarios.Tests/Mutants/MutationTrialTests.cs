// What a slip in a script is noticed by; of the shipped scenarios every slip that nothing notices is one that changes nothing.
using System.Text;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Mutants;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Play;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Mutants;

public sealed class MutationTrialTests
{
    // Looked at one by one. No condition tells the value from the one before ("same"), or where it would decide something
    // the play never comes with it ("moot"; `prove` said so of a script that asks for just that).
    private static readonly (string Slip, string Why)[] Equivalent =
    [
        ("a-mistake-comes-to-you/nodes/17/choices/0/goto", "moot: 'probed' leads to 'holds-back' after this response"),
        ("a-mistake-comes-to-you/nodes/21/choices/0/effects/3", "same: tom_knows is only asked for 'person'"),
        ("a-mistake-comes-to-you/nodes/21/choices/1/effects/3", "same: tom_knows is only asked for 'person'"),
        ("a-mistake-comes-to-you/nodes/30/choices/0/effects/2", "same: owner is only asked for 'daniel'"),
        ("a-mistake-comes-to-you/nodes/30/choices/1/effects/2", "same: owner is only asked for 'daniel'"),
        ("a-mistake-comes-to-you/nodes/30/choices/3/effects/3", "same: owner is only asked for 'daniel'"),
        ("late-report/nodes/3/choices/2/effects/0", "moot: with 'harsh' goes a trust below 50, asked for in the same condition"),
        ("late-report/nodes/7/choices/1/effects/0", "moot: as above, the trust decides"),
        ("late-report/nodes/28/choices/0/effects/0", "moot: Maya is never that open and trusting once he is in"),
        ("speaking-up/nodes/33/choices/0/effects/0", "same: proposal is only asked for 'split'"),
        ("speaking-up/nodes/33/choices/2/effects/3", "same: proposal is only asked for 'split'"),
        ("speaking-up/nodes/34/choices/0/effects/0", "same: proposal is only asked for 'split'"),
        ("speaking-up/nodes/34/choices/1/effects/3", "same: proposal is only asked for 'split'"),
        ("speaking-up/nodes/35/choices/1/effects/0", "same: proposal is only asked for 'split'"),
        ("speaking-up/nodes/35/choices/2/effects/0", "same: proposal is only asked for 'split'"),
    ];

    private static readonly string Script = MinimalScenario.Json.Replace(
        "\"effects\": [",
        "\"effects\": [{ \"mood\": \"maya.trust\", \"add\": 5, \"reason\": \"You asked.\" }, ",
        StringComparison.Ordinal);

    private static IEnumerable<string> Shipped =>
        new ScenarioLibrary([Repository.PathOf("scenarios")]).All().Select(found => found.Name);

    [TestCaseSource(nameof(Shipped))]
    public void Trial_OfAShippedScenario_LeavesNothingUnnoticedButWhatChangesNothing(string name)
    {
        var found = FoundScenario.At(Repository.PathOf("scenarios", name, "scenario.json"));
        var scenario = found.Read().Scenario!;
        var plans = found.Plans().Select(file => PlanReader.ReadFile(file, scenario).Plan!).ToList();

        var report = MutationTrial.Of(name, File.ReadAllBytes(found.File), scenario, plans);

        TestContext.Out.WriteLine(
            $"{report.Changes} slips: {report.ByCheck} noticed by check, {report.ByPlan} by plans, {report.ByProof} by prove.");
        Assert.That(
            report.Unnoticed.Select(slip => $"{slip.File}{slip.Pointer}"),
            Is.EqualTo(Equivalent.Select(known => known.Slip).Where(slip => slip.StartsWith(name + "/", StringComparison.Ordinal))));
        Assert.That(report.Changes, Is.EqualTo(report.ByCheck + report.ByPlan + report.ByProof + report.Unnoticed.Length));
    }

    [TestCase("choose ask-openly\nexpect mood maya trust 55", "")]
    [TestCase("choose ask-openly\nexpect ending helped", "/nodes/0/choices/0/effects/0")]
    public void Trial_OfTheMinimalScript_NamesWhatNoPlanExpects(string plan, string unnoticed)
    {
        var report = TrialOf(Script, plan);

        Assert.That(string.Join(' ', report.Unnoticed.Select(slip => slip.Pointer)), Is.EqualTo(unnoticed));
    }

    [Test]
    public void Plays_ThatWereAskedFor_NoticeWhatNothingElseDid()
    {
        var scenario = Minimal.Of(Script).Scenario!;
        var without = TrialOf(Script, "choose ask-openly");

        var play = TrialOf(Script, "choose ask-openly", findPlays: true).Plays.Single();

        var again = TrialOf(Script, PlanWriter.Write(play.Plan, ""));
        Assert.That(without.Unnoticed, Has.Length.EqualTo(1));
        Assert.That(play.Notices, Is.EqualTo(new[] { "Effect 1 of 'ask-openly' left out" }));
        Assert.That(PlanRun.Of(new Engine(scenario), play.Plan).Failure, Is.Null);
        Assert.That(again.Unnoticed, Is.Empty);
    }

    private static MutationReport TrialOf(string json, string plan, bool findPlays = false)
    {
        var scenario = Minimal.Of(json).Scenario!;
        return MutationTrial.Of(
            "scenario.json", Encoding.UTF8.GetBytes(json), scenario, [PlanReader.Read("a.plan", plan, scenario).Plan!], findPlays);
    }
}
