// Both sides of each bound, with code, pointer, line and column.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class BoundsTests
{
    private const string Choice = "{ \"id\": \"c#\", \"text\": \"T\", \"quality\": \"best\", \"goto\": \"done\" }";

    [TestCase(0, "VT1108 /nodes/0/choices 3:16")]
    [TestCase(1)]
    [TestCase(9)]
    [TestCase(10, "VT1108 /nodes/0/choices 3:16")]
    public void Choices_AreOneToNine(int count, params string[] expected)
    {
        var numbers = Enumerable.Range(0, count);
        var choices = string.Join(",", numbers.Select(i => Choice.Replace("#", $"{i}", StringComparison.Ordinal)));

        Assert.That(Nodes($"\"choices\": [{choices}]"), Is.EqualTo(expected));
    }

    [TestCase(2, "VT1105 /nodes/0/limitSeconds 3:21")]
    [TestCase(3)]
    [TestCase(600)]
    [TestCase(601, "VT1105 /nodes/0/limitSeconds 3:21")]
    public void LimitSeconds_AreThreeToSixHundred(int seconds, params string[] expected)
    {
        var node = $"\"limitSeconds\": {seconds}, \"onTimeout\": {Choice}, \"choices\": [{Choice.Replace('#', '1')}]"
            .Replace('#', '2');

        Assert.That(Nodes(node), Is.EqualTo(expected));
    }

    [TestCase(1)]
    [TestCase(63)]
    [TestCase(64)]
    [TestCase(65, "VT1107 /endings/0/id")]
    public void Ids_HaveAtMost64Characters(int length, params string[] expected)
    {
        var id = new string('e', length);
        var read = Minimal.Of(MinimalScenario.Json
            .Replace("\"ending\": \"helped\"", $"\"ending\": \"{id}\"", StringComparison.Ordinal)
            .Replace("\"id\": \"helped\"", $"\"id\": \"{id}\"", StringComparison.Ordinal));

        Assert.That(
            read.Diagnostics.Where(d => d.Code.IsShape).Select(d => $"{d.Code} {d.Pointer}"),
            Is.EqualTo(expected));
        Assert.That(read.HasErrors, Is.EqualTo(expected.Length > 0));
    }

    [TestCase(63, "VT1104  1:1")]
    [TestCase(64, "VT1104  1:1")]
    [TestCase(65, "VT1008  1:65")]
    [TestCase(10_000, "VT1008  1:65")]
    public void Levels_AreAtMost64(int levels, string expected)
    {
        var read = Minimal.Of(new string('[', levels) + new string(']', levels));

        Assert.That(read.Errors(), Is.EqualTo(new[] { expected }));
    }

    [TestCase("-101", "VT1105 /nodes/0/choices/0/effects/0/add 51:52")]
    [TestCase("-100")]
    [TestCase("0", "VT1105 /nodes/0/choices/0/effects/0/add 51:52")]
    [TestCase("100")]
    [TestCase("101", "VT1105 /nodes/0/choices/0/effects/0/add 51:52")]
    public void Points_AreAtMostAHundredAndNotZero(string points, params string[] expected)
    {
        Assert.That(Minimal.With("\"add\": 1,", $"\"add\": {points},").Errors(), Is.EqualTo(expected));
    }

    [TestCase(32, null)]
    [TestCase(33, "VT1304")]
    public void Conditions_HaveAtMost32Levels(int levels, string? expected)
    {
        var condition = new string('(', levels) + "visited(ask)" + new string(')', levels);
        var read = Minimal.With(
            "\"choices\": [",
            "\"choices\": [" + Choice.Replace("\"text\"", $"\"when\": \"{condition}\", \"text\"", StringComparison.Ordinal)
                .Replace('#', '9') + ",");

        Assert.That(
            read.Diagnostics.Select(d => d.Code.ToString()), Is.EqualTo(expected is null ? [] : new[] { expected }));
    }

    [TestCase(1)]
    [TestCase(12)]
    [TestCase(51, "VT2012 /variables")]
    public void State_FitsInto1024Bits(int numbers, params string[] expected)
    {
        var variables = string.Join(",", Enumerable.Range(0, numbers).Select(
            i => $"{{\"id\":\"n{i}\",\"type\":\"number\",\"min\":-1000000,\"max\":1000000,\"start\":0}}"));
        var json = MinimalScenario.Json.Replace(
            "\"nodes\": [", $"\"variables\": [{variables}], \"nodes\": [", StringComparison.Ordinal);

        Assert.That(
            Minimal.Of(json).Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Pointer}"),
            Is.EqualTo(expected));
    }

    /// <summary>Reads a script whose nodes stand in lines 1 to 5 of the list.</summary>
    private static string[] Nodes(string first)
    {
        var start = MinimalScenario.Json.IndexOf("\"nodes\": [", StringComparison.Ordinal);
        var end = MinimalScenario.Json.IndexOf("\"endings\"", StringComparison.Ordinal);
        var skills = MinimalScenario.Json[..start];
        var head = skills.Count(letter => letter == '\n');
        var read = Minimal.Of(
            skills + "\"nodes\": [\n  { \"id\": \"ask\",\n    " + first + "\n  },\n   { \"id\": \"done\", \"ending\": \"helped\" }],\n"
            + MinimalScenario.Json[end..]);
        return
        [
            .. read.Diagnostics.Where(d => d.Severity == Severity.Error && d.Code.ToString() != "VT2011")
                .Select(d => $"{d.Code} {d.Pointer} {d.At with { Line = d.At.Line - head }}"),
        ];
    }
}
