// A right script becomes a model; what is wrong is reported at its exact place.
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class ScenarioReaderTests
{
    [Test]
    public void Read_WhenNothingIsWrong_GivesTheScenario()
    {
        var read = Minimal.Of(MinimalScenario.Json);

        Assert.That(read.Diagnostics, Is.Empty);
        Assert.That(read.Scenario!.Nodes.Select(n => n.Id.Value), Is.EqualTo(new[] { "ask", "done" }));
        Assert.That(read.ContentHash, Has.Length.EqualTo(64));
    }

    [Test]
    public void Read_WhenATargetIsMistyped_SaysWhatWasMeant()
    {
        var read = Minimal.With("\"goto\": \"done\"", "\"goto\": \"doen\"");

        Assert.That(
            read.Diagnostics.Select(d => d.ToString()),
            Is.EqualTo(new[]
            {
                "scenario.json:53:19: error VT2003 at /nodes/0/choices/0/goto: "
                    + "There is no node 'doen'. Did you mean 'done'?",
            }));
        Assert.That(read.Scenario, Is.Null);
    }

    [TestCase("\"goto\": \"done\"", "\"goto\": \"helped\"",
        "VT2003 at /nodes/0/choices/0/goto: There is no node 'helped'. That is an ending: lead to the node that has it as its 'ending'.")]
    [TestCase("\"quality\": \"best\"", "\"when\": \"maya.trust > 30\", \"quality\": \"best\"",
        "VT1302 at /nodes/0/choices/0/when: There is no variable 'maya'. That is a character: write mood(maya, trust) to ask for a mood.")]
    public void Read_WhenOneThingIsNamedWhereAnotherBelongs_SaysHowItIsWritten(string old, string with, string expected)
    {
        var read = Minimal.With(old, with);

        Assert.That(read.Diagnostics.Select(found => found.ToString()), Has.Some.EndsWith(expected), string.Join('\n', read.Diagnostics));
    }
}
