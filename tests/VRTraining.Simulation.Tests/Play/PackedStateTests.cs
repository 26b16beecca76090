// The packed state: every slot keeps its own value, whatever its neighbours hold.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Simulation.Tests.Play;

public sealed class PackedStateTests
{
    [TestCase(46, 1023)]
    public void Constructor_WhenThereIsTooMuchState_SaysHowMuch(int fits, int bits)
    {
        var layout = new StateLayout(WithNumbers(fits));
        Assert.That(layout.BitsUsed, Is.LessThanOrEqualTo(PackedState.Bits).And.EqualTo(bits));
        Assert.That(() => new Engine(WithNumbers(fits)), Throws.Nothing);

        Assert.That(
            () => new Engine(WithNumbers(fits + 1)), Throws.ArgumentException.With.Message.Contains("1024"));
    }

    [Test]
    public void Variables_AtBothEndsOfTheirRanges_DoNotDisturbEachOther()
    {
        var builder = new ScenarioBuilder();
        for (var i = 0; i < 40; i++)
        {
            builder.Variable(new Variable.Number(
                new VariableId($"v{i}"), -1_000_000 + i, i, i % 2 == 0 ? -1_000_000 + i : i));
        }

        var scenario = builder.Node("open", new Move.Go(To("end"))).Ends().Build();
        var run = new TestRun(scenario).Start();

        Assert.That(
            Enumerable.Range(0, 40).Select(i => run.Engine.ValueOf(run.State, new VariableId($"v{i}"))),
            Is.EqualTo(Enumerable.Range(0, 40).Select(i => $"{(i % 2 == 0 ? -1_000_000 + i : i)}")));
    }

    [Test]
    public void Visits_AreRememberedOnlyWhereAsked()
    {
        var without = new StateLayout(new ScenarioBuilder().Node("open", new Move.Go(To("end"))).Ends().Build());
        var with = new StateLayout(new ScenarioBuilder()
            .Node("open", s => new Move.If([new Branch(Expression("visited(end)", s), To("end"))], To("end-badly")))
            .Ends().Build());

        Assert.That(with.BitsUsed - without.BitsUsed, Is.EqualTo(1));
    }

    /// <summary>Numbers of 21 bits, three to a word of 64.</summary>
    private static Scenario WithNumbers(int count)
    {
        var builder = new ScenarioBuilder();
        for (var i = 0; i < count; i++)
        {
            builder.Variable(new Variable.Number(new VariableId($"v{i}"), -1_000_000, 1_000_000, 0));
        }

        return builder.Node("open", new Move.Go(To("end"))).Ends().Build();
    }
}
