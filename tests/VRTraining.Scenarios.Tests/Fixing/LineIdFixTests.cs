// Missing line ids are added; all else stays as its author wrote it, to the byte.
using System.Text;
using VRTraining.Scenarios.Fixing;
using VRTraining.Scenarios.Tests.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Fixing;

public sealed class LineIdFixTests
{
    private const string Line = """{ "id": "ask-1", "speaker": "maya", "text": "How is it going?" }""";

    [TestCase("""{ "speaker": "maya", "text": "A" }""", """{ "id": "ask-1", "speaker": "maya", "text": "A" }""")]
    [TestCase("""{"speaker":"maya","text":"A"}""", """{"id": "ask-1", "speaker":"maya","text":"A"}""")]
    [TestCase(
        "{\r\n\t\"speaker\": \"maya\", \"text\": \"A\"\r\n}",
        "{\r\n\t\"id\": \"ask-1\",\r\n\t\"speaker\": \"maya\", \"text\": \"A\"\r\n}")]
    [TestCase(
        """{ "speaker": "maya", "text": "A" }, { "id": "ask-1", "speaker": "maya", "text": "B" }""",
        """{ "id": "ask-2", "speaker": "maya", "text": "A" }, { "id": "ask-1", "speaker": "maya", "text": "B" }""")]
    public void Of_WhenALineHasNoId_AddsOne(string lines, string expected)
    {
        var json = MinimalScenario.Json.Replace(Line, lines, StringComparison.Ordinal);

        var added = LineIdFix.Of(Encoding.UTF8.GetBytes(json));

        var text = Encoding.UTF8.GetString(added.Bytes.Span);
        Assert.That(text, Is.EqualTo(MinimalScenario.Json.Replace(Line, expected, StringComparison.Ordinal)));
        Assert.That(added.Added, Is.EqualTo(1));
        Assert.That(Minimal.Of(text).Diagnostics, Is.Empty);
    }

    [Test]
    public void Of_WhenNothingIsMissing_ChangesNothing()
    {
        var bytes = Encoding.UTF8.GetBytes(MinimalScenario.Json);

        var added = LineIdFix.Of(bytes);

        Assert.That(added.Added, Is.Zero);
        Assert.That(added.Bytes.ToArray(), Is.EqualTo(bytes));
    }

    [Test]
    public void Of_WhenTheNodeIdIsLong_KeepsTheLineIdShort()
    {
        var node = new string('n', 64);
        var json = MinimalScenario.Json
            .Replace("\"id\": \"ask\",", $"\"id\": \"{node}\",", StringComparison.Ordinal)
            .Replace("\"id\": \"ask-1\", ", "", StringComparison.Ordinal);

        var read = Minimal.Of(Encoding.UTF8.GetString(LineIdFix.Of(Encoding.UTF8.GetBytes(json)).Bytes.Span));

        Assert.That(read.Scenario!.Nodes[0].Lines[0].Id.Value, Is.EqualTo(new string('n', 62) + "-1"));
    }

    [TestCase("")]
    [TestCase("{ \"nodes\": [")]
    [TestCase("[1]")]
    public void Of_WhenTheFileIsNoScenario_GivesItBack(string text)
    {
        Assert.That(LineIdFix.Of(Encoding.UTF8.GetBytes(text)).Added, Is.Zero);
    }
}
