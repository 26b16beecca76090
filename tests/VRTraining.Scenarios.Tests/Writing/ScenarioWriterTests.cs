// What is written is read again as the same scenario.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Scenarios.Writing;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Writing;

public sealed class ScenarioWriterTests
{
    private static IEnumerable<TestCaseData> Scripts =>
        new ScenarioLibrary([Repository.PathOf("scenarios")]).All()
            .Where(found => !found.Read().HasErrors)
            .Select(found => new TestCaseData(File.ReadAllText(found.File)).SetArgDisplayNames(found.Name))
            .Append(new TestCaseData(FullScenario.Json).SetArgDisplayNames("full"))
            .Append(new TestCaseData(MinimalScenario.Json).SetArgDisplayNames("minimal"));

    [TestCaseSource(nameof(Scripts))]
    public void ToJson_WhenReadAgain_GivesTheSameScenario(string json)
    {
        var scenario = Minimal.Of(json).Scenario;

        var again = Minimal.Of(ScenarioWriter.ToJson(scenario!));

        Assert.That(again.Diagnostics, Is.Empty);
        Assert.That(Described.Of(again.Scenario), Is.EqualTo(Described.Of(scenario)));
    }

    [Test]
    public void ToJson_WhenWrittenTwice_GivesTheSameText()
    {
        var once = ScenarioWriter.ToJson(Minimal.Of(FullScenario.Json).Scenario!);

        Assert.That(ScenarioWriter.ToJson(Minimal.Of(once).Scenario!), Is.EqualTo(once));
        Assert.That(once, Does.EndWith("}\n").And.Not.Contain("\r"));
    }

    [TestCase("told and (not told or told)")]
    [TestCase("(told or told) and told")]
    [TestCase("turns - (turns - 1) == -(-turns)")]
    [TestCase("(turns + 1) * 2 > 3")]
    [TestCase("(turns < 2) == told")]
    [TestCase("not (turns < 2)")]
    [TestCase("(not told) == told")]
    [TestCase("told or (told or told)")]
    [TestCase("tone != warm")]
    [TestCase("mood(tom, openness) >= 5 and visited(open)")]
    public void ExpressionText_WhenWritten_IsAsTheAuthorWroteIt(string text)
    {
        var json = FullScenario.Json.Replace("mood(tom, stress) < 5", text, StringComparison.Ordinal);
        var written = ScenarioWriter.ToJson(Minimal.Of(json).Scenario!);

        Assert.That(written, Does.Contain($"\"when\": \"{text}\""));
    }
}
