// The generated large script is as large as the design asks for, and nothing is wrong with it.
using System.Security.Cryptography;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

public sealed class LargeScenarioTests
{
    [Test]
    public void Write_GivesALargeScriptWithoutAFinding()
    {
        var bytes = LargeScenario.Write();

        var read = ScenarioReader.Read("large.json", bytes);

        Assert.That(read.Diagnostics, Is.Empty);
        var nodes = read.Scenario!.Nodes;
        Assert.Multiple(() =>
        {
            Assert.That(bytes, Has.Length.AtLeast(2_000_000));
            Assert.That(nodes, Has.Length.AtLeast(2_000));
            Assert.That(nodes.Sum(node => node.Lines.Length), Is.EqualTo(10_000));
            Assert.That(nodes.Sum(node => (node.Move as Move.Choose)?.Choices.Length ?? 0), Is.AtLeast(5_000));
        });
    }

    [Test]
    public void Write_WithTheSameSeed_GivesTheSameBytes()
    {
        var (first, again, other) = (LargeScenario.Write(3), LargeScenario.Write(3), LargeScenario.Write(4));

        Assert.That(SHA256.HashData(again), Is.EqualTo(SHA256.HashData(first)));
        Assert.That(SHA256.HashData(other), Is.Not.EqualTo(SHA256.HashData(first)));
    }

    [Test]
    [CancelAfter(20_000)]
    public void Read_WhenEveryTargetOfALargeScriptIsMistyped_EndsSoon(CancellationToken cancellationToken)
    {
        var text = System.Text.Encoding.UTF8.GetString(LargeScenario.Write());
        var broken = text.Replace("\"goto\": \"n", "\"goto\": \"m", StringComparison.Ordinal)
            .Replace("visited(n", "visited(x", StringComparison.Ordinal);

        var read = Minimal.Of(broken);

        Assert.That(cancellationToken.IsCancellationRequested, Is.False);
        Assert.That(read.Diagnostics, Has.Count.EqualTo(1001));
        Assert.That(read.Diagnostics[^1].Code.ToString(), Is.EqualTo("VT1010"));
    }
}
