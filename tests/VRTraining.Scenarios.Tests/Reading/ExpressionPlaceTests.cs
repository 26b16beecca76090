// What is wrong within an expression is placed to the character, whatever way the characters are written in the file.
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class ExpressionPlaceTests
{
    private const string Pointer = "/nodes/0/choices/0/when";

    // The text of 'when' begins in column 20 of line 52.
    [TestCase("aksed", "VT1302", 20)]
    [TestCase("maya", "VT1302", 20)]
    [TestCase("mood(asked, trust) > 1", "VT1302", 25)]
    [TestCase("not aksed", "VT1302", 24)]
    [TestCase("\\u006eot aksed", "VT1302", 29)]
    [TestCase("asked ==\\taksed", "VT1302", 30)]
    [TestCase("asked or \\ud83d\\ude42", "VT1301", 29)]
    [TestCase("asked \\/ asked", "VT1301", 26)]
    [TestCase("asked and", "VT1301", 29)]
    [TestCase("asked == 1", "VT1303", 29)]
    public void Read_WhenAnExpressionIsWrong_PlacesItWithinTheText(string when, string code, int column)
    {
        const string Variable = """{ "id": "asked", "type": "boolean", "start": false }""";
        var read = Minimal.Of(MinimalScenario.Json
            .Replace("\"nodes\": [", $"\"variables\": [{Variable}], \"nodes\": [", StringComparison.Ordinal)
            .Replace("\"quality\": \"best\",", $"\"when\": \"{when}\", \"quality\": \"best\",", StringComparison.Ordinal));

        Assert.That(read.Brief(), Has.Some.EqualTo($"{code} {Pointer} 52:{column}"), string.Join('\n', read.Diagnostics));
    }

    [Test]
    public void Read_AfterOtherCharactersInTheLine_CountsColumnsAsEditorsDo()
    {
        var read = Minimal.With("\"quality\": \"best\",", "\"consequence\": \"é🙂.\", \"when\": \"aksed\", \"quality\": \"best\",");

        Assert.That(read.Brief(), Has.Some.EqualTo($"VT1302 {Pointer} 52:43"));
    }
}
