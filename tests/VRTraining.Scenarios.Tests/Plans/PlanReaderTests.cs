// A plan is read to its steps; what is wrong is reported at its line and column.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Plans;

public sealed class PlanReaderTests
{
    private static readonly Scenario Scenario = Minimal.Of(MinimalScenario.Json).Scenario!;

    [Test]
    public void Read_WhenNothingIsWrong_GivesTheSteps()
    {
        var read = PlanReader.Read(
            "a.plan",
            "# why\r\n\r\nseed 7\nchoose ask-openly\n  answer \"I \\\"am\\\" stuck\"\nwait 12s\nexpect points asking -1\n",
            Scenario);

        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.Plan!.Seed, Is.EqualTo(7));
        Assert.That(read.Plan.Steps, Is.EqualTo(new PlanStep[]
        {
            new PlanStep.Choose(new ChoiceId("ask-openly"), new TextPosition(4, 1)),
            new PlanStep.Answer("I \"am\" stuck", new TextPosition(5, 3)),
            new PlanStep.Wait(12, new TextPosition(6, 1)),
            new PlanStep.ExpectPoints(new SkillId("asking"), -1, new TextPosition(7, 1)),
        }));
    }

    [Test]
    public void Read_WhenNoSeedIsWritten_TakesOne()
    {
        Assert.That(PlanReader.Read("a.plan", "", Scenario).Plan!.Seed, Is.EqualTo(1));
    }

    [TestCase("chose ask-openly", "a.plan:1:1: error VT1602: There is no command 'chose'. Did you mean 'choose'?")]
    [TestCase("expect nod ask", "a.plan:1:8: error VT1602: There is no expectation 'nod'. Did you mean 'node'?")]
    [TestCase("choose", "a.plan:1:1: error VT1603: Something is missing. Write: choose <choice>")]
    [TestCase("hint now", "a.plan:1:6: error VT1603: There is a word too many. Write: hint")]
    [TestCase("expect", "a.plan:1:1: error VT1603: Something is missing. Write: expect node <node>")]
    [TestCase("wait 0s", "a.plan:1:6: error VT1604: '0s' is not a time. Write whole seconds, like '12s', at most a day.")]
    [TestCase("wait 86401s", "a.plan:1:6: error VT1604: '86401s' is not a time. Write whole seconds, like '12s', at most a day.")]
    [TestCase("seed -1", "a.plan:1:6: error VT1604: '-1' is not a seed. A seed is a whole number.")]
    [TestCase("answer hello", "a.plan:1:8: error VT1605: 'hello' stands without quotes. Write it between double quotes.")]
    [TestCase("answer \"hello", "a.plan:1:8: error VT1605: This text is not closed. Write it between double quotes.")]
    [TestCase("rewind aks", "a.plan:1:8: error VT1606: There is no node 'aks'. Did you mean 'ask'?")]
    [TestCase("expect mood maya trst 5", "a.plan:1:18: error VT1606: There is no mood of 'maya' 'trst'. Did you mean 'trust'?")]
    [TestCase("hint\nseed 3", "a.plan:2:1: error VT1607: The seed comes too late. It is written once, before anything is done.")]
    public void Read_WhenSomethingIsWrong_SaysWhere(string text, string expected)
    {
        var read = PlanReader.Read("a.plan", text, Scenario);

        Assert.That(read.Plan, Is.Null);
        Assert.That(read.Diagnostics.Select(d => d.ToString()), Is.EqualTo(new[] { expected }));
    }

    [TestCase("wait 1s")]
    [TestCase("wait 86400s")]
    public void Read_WhenAWaitIsAtItsBounds_IsFine(string text)
    {
        Assert.That(PlanReader.Read("a.plan", text, Scenario).Diagnostics, Is.Empty);
    }

    [Test]
    public void ReadFile_WhenThereIsNone_SaysSo()
    {
        var read = PlanReader.ReadFile("no-such.plan", Scenario);

        Assert.That(
            read.Diagnostics.Select(d => d.ToString()),
            Is.EqualTo(new[]
            {
                "no-such.plan:1:1: error VT1601: There is no such file. Look at its name and folder.",
            }));
    }
}
