// What is written of a plan reads back as the same plan.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Plans;

public sealed class PlanWriterTests
{
    private static readonly Scenario Scenario = Minimal.Of(MinimalScenario.Json).Scenario!;

    [Test]
    public void Write_OfEveryStep_ReadsBackAsItIs()
    {
        const string text = """
            # All there is.
            # On two lines.
            seed 7
            choose ask-openly
            answer "I \"am\" stuck \\ here"
            wait 12s
            rewind ask
            reflect ""
            hint
            expect node ask
            expect line ask-1
            expect line ask-1 ask-1
            expect ending helped
            expect setback ask-openly
            expect points asking -1
            expect mood maya trust 5

            """;
        var plan = PlanReader.Read("a.plan", text, Scenario).Plan!;

        Assert.That(PlanWriter.Write(plan, "All there is.\nOn two lines."), Is.EqualTo(text.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Write_OfATextWithLineBreaks_StaysOnItsLine()
    {
        var plan = new Plan("", 1, [new PlanStep.Answer("one\r\ntwo\nthree", TextPosition.Start)]);

        Assert.That(PlanWriter.Write(plan, ""), Is.EqualTo("seed 1\nanswer \"one two three\"\n"));
    }

    [Test]
    public void Write_OfEveryShippedPlan_LosesNothingButItsComments()
    {
        foreach (var found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All())
        {
            var scenario = found.Read().Scenario!;
            foreach (var file in found.Plans())
            {
                var plan = PlanReader.ReadFile(file, scenario).Plan!;

                var again = PlanReader.Read(file, PlanWriter.Write(plan, ""), scenario).Plan!;

                Assert.That(again.Seed, Is.EqualTo(plan.Seed), file);
                Assert.That(again.Steps.Select(Bare), Is.EqualTo(plan.Steps.Select(Bare)), file);
            }
        }
    }

    /// <summary>A step without its place.</summary>
    private static string Bare(PlanStep step) =>
        System.Text.RegularExpressions.Regex.Replace(step.ToString(), "Place = [^}]*", "");
}
