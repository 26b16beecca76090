// What a proof says of whole and of cut searches, and where findings come together with their cause.
using System.Text;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;
using ScenarioBuilder = VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Scenarios.Tests.Analysis;

public sealed class ProofTests
{
    /// <summary>Counts to a number, one response at a time, and can stop at any time.</summary>
    private static Scenario Counting(int greatest) => new ScenarioBuilder()
        .Variable(new Variable.Number(new VariableId("count"), 0, greatest, 0))
        .Node("n1", symbols => Choices(
            Choice("on", "n1", Quality.Acceptable, new Effect.SetVariable(
                new VariableId("count"), Expression("count + 1", symbols, Simulation.Expressions.ExpressionType.Number), "Why.")),
            Choice("stop", "n2")))
        .Node("n2", symbols => new Move.If([new Branch(Expression($"count == {greatest}", symbols), To("n3"))], To("end")))
        .Node("n3", Choices(Choice("well", "end", Quality.Best, Points(2, 3))))
        .Ends()
        .Build();

    [Test]
    public void Of_WhenTheWayHoldsNever_NamesNodeEndingWayAndAnchor()
    {
        var scenario = new ScenarioBuilder()
            .Node("n1", Choices(Choice("go", "n2", Quality.Best, Points(2))))
            .Node("n2", symbols => new Move.If([new Branch(Expression("not visited(n1)", symbols), To("n3"))], To("end")))
            .Node("n3", Choices(Choice("well", "end-badly", Quality.Best, Points(2, 3))))
            .Ends()
            .Build();

        var proof = Prove(scenario);

        Assert.That(proof.Findings.Select(finding => $"{finding.Diagnostic.Code} {finding.Diagnostic.Pointer}"), Is.EqualTo(new[]
        {
            "VT3102 /skills/0", "VT2106 /nodes/1/if/0/when", "VT2101 /nodes/2", "VT2101 /nodes/4", "VT2102 /endings/1",
        }));
    }

    [Test]
    public void Of_ALoopThatCounts_IsProvedWithItsShortestWayToEach()
    {
        var proof = Prove(Counting(5));

        Assert.That((proof.IsProved, proof.States), Is.EqualTo((true, 8)));
        Assert.That(
            proof.Findings.Select(finding => $"{finding.Diagnostic.Code} {finding.Diagnostic.Pointer}"),
            Is.EqualTo(new[] { "VT2101 /nodes/4", "VT2102 /endings/1" }));
        Assert.That((proof.Skills[0].Worst, proof.Skills[0].Best), Is.EqualTo(((int?)0, (int?)2)));
        Assert.That((proof.Lengths.Shortest, proof.Lengths.Longest), Is.EqualTo(((int?)1, (int?)null)));
        Assert.That(proof.Skills[0].BestPlay!.Steps, Has.Length.EqualTo(5 + 2 + 2), "five on, stop, well, and what is expected");
    }

    [Test]
    public void Of_WhenTheCapIsReached_SaysSoAndFindsNothingThatIsMissing()
    {
        var proof = Prove(Counting(1000), mostStates: 100);

        Assert.That((proof.IsProved, proof.States is >= 100 and < 110), Is.EqualTo((false, true)));
        Assert.That(proof.Findings, Is.Empty);
        Assert.That(proof.NotSeen.Select(node => node.Value), Is.EqualTo(new[] { "n3", "end-badly" }));
        Assert.That(proof.Skills[0].Best, Is.Null);
        Assert.That(proof.Lengths.Shortest, Is.EqualTo(1));
    }

    [Test]
    public void Of_WhenStopped_KeepsWhatItHas()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        var proof = Prove(Counting(5), cancellationToken: stopped.Token);

        Assert.That((proof.IsProved, proof.States), Is.EqualTo((false, 1)));
    }

    [Test]
    public void Of_WhatIsOnlyWritten_IsNotToldApart()
    {
        var scenario = new ScenarioBuilder()
            .Variable(new Variable.Number(new VariableId("noise"), 0, 1000, 0))
            .Node("n1", symbols => Choices(
                Choice("on", "n1", Quality.Acceptable, Moves(Mood.Stress, 1), new Effect.SetVariable(
                    new VariableId("noise"), Expression("noise + 1", symbols, Simulation.Expressions.ExpressionType.Number), "Why.")),
                Choice("stop", "end", Quality.Best, Points(2))))
            .Ends()
            .Build();

        Assert.That(Prove(scenario).States, Is.EqualTo(2));
    }

    [Test]
    public void Of_WhatNothingReadsAnyMore_IsNotToldApart()
    {
        Scenario Asking(bool mayKeep) => new ScenarioBuilder()
            .Variable(new Variable.Number(new VariableId("told"), 0, 9, 0))
            .Node("n1", symbols => Choices([.. Enumerable.Range(0, 4).Select(i => Sets(symbols, $"told-{i}", "n2", $"{i}"))]))
            .Node("n2", symbols => Choices(Choice("go", "n3"), Choice("more", "n3") with { When = Expression("told > 2", symbols) }))
            .Node("n3", symbols => Choices(
                [Sets(symbols, "anew", "n4", "5"), .. Enumerable.Repeat(Choice("keep", "n4"), mayKeep ? 1 : 0)]))
            .Node("n4", symbols => new Move.If([new Branch(Expression("told == 5", symbols), To("end"))], To("end-badly")))
            .Ends()
            .Build();

        Assert.Multiple(() =>
        {
            Assert.That(Prove(Asking(mayKeep: true)).States, Is.EqualTo(1 + 4 + 4 + 2), "n4 may still read what was told");
            Assert.That(Prove(Asking(mayKeep: false)).States, Is.EqualTo(1 + 4 + 1 + 1), "it is set anew before n4 reads it");
        });
    }

    [Test]
    public void Of_WhatIsReadAfterASubScene_IsToldApartWithinIt()
    {
        var scenario = new ScenarioBuilder()
            .Variable(new Variable.Boolean(new VariableId("kind"), false))
            .Node("n1", symbols => Choices(Choice("plain", "call"), Choice("kind", "call", Quality.Best, new Effect.SetVariable(
                new VariableId("kind"), Expression("true", symbols), "Why."))))
            .Node("call", new Move.Call(new NodeId("scene"), To("after")))
            .Node("scene", Choices(Choice("back", "return")))
            .Node("after", symbols => new Move.If([new Branch(Expression("kind", symbols), To("end"))], To("end-badly")))
            .Ends()
            .Build();

        var proof = Prove(scenario);

        Assert.That((proof.States, proof.NotSeen.Length), Is.EqualTo((1 + 2 + 2, 0)));
    }

    [Test]
    public void Of_EveryShippedScenario_ProvesItWithoutAFinding()
    {
        foreach (var found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All())
        {
            var proof = Proof.Of(found.File, File.ReadAllBytes(found.File), found.Read().Scenario!);

            Assert.That(proof.IsProved, found.Name);
            Assert.That(proof.Findings.Select(finding => finding.Diagnostic.ToString()), Is.Empty);
            Assert.That(proof.Skills.All(range => range.Best > range.Worst), found.Name);
        }
    }

    [Test]
    public void Bounds_AreThoseOfTheProof_AndNoneBeyondTheCap()
    {
        var bounds = Proof.Bounds(Counting(5), 1000);

        Assert.That(bounds[Listening.Id], Is.EqualTo(new SkillBounds(0, 2)));
        Assert.That(Proof.Bounds(Counting(5), 8), Is.Empty);
    }

    private static Choice Sets(Simulation.Expressions.Symbols symbols, string id, string to, string value) => Choice(
        id,
        to,
        Quality.Acceptable,
        new Effect.SetVariable(
            new VariableId("told"), Expression(value, symbols, Simulation.Expressions.ExpressionType.Number), "Why."));

    private static Proof Prove(
        Scenario scenario, int mostStates = Proof.UsualStates, CancellationToken cancellationToken = default)
    {
        var bytes = Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario));
        var read = ScenarioReader.Read("scenario.json", bytes);
        return Proof.Of("scenario.json", bytes, read.Scenario!, mostStates, null, cancellationToken);
    }
}
