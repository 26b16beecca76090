// On hundreds of small scripts the search of all plays says exactly what playing every one of them shows.
using System.Text;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Analysis;

public sealed class ProofAgainstAllPlaysTests
{
    private const uint Scripts = 200;

    private static IEnumerable<uint> Tens => Enumerable.Range(0, (int)Scripts / 10).Select(ten => (uint)ten * 10);

    [TestCaseSource(nameof(Tens))]
    public void Proof_OfSmallScripts_SaysWhatAllPlaysShow(uint from)
    {
        for (var number = from; number < from + 10; number++)
        {
            var (scenario, bytes) = Written(SmallScripts.Of(number));
            var plays = new AllPlays(scenario);

            var proof = Proof.Of("scenario.json", bytes, scenario);

            Assert.Multiple(() =>
            {
                Assert.That(proof.IsProved, $"script {number}");
                Assert.That(
                    proof.NotSeen,
                    Is.EquivalentTo(scenario.Nodes.Select(node => node.Id).Except(plays.Entered)),
                    $"nodes of script {number}");
                Assert.That(
                    Names(proof, "VT2102"),
                    Is.EquivalentTo(scenario.Endings.Select(ending => ending.Id).Except(plays.Endings).Select(id => $"'{id}'")),
                    $"endings of script {number}");
                Assert.That(
                    Names(proof, "VT2104"), Is.EquivalentTo(Conditional(scenario, plays.Withheld.Except(plays.Offered))), $"{number}");
                Assert.That(
                    Names(proof, "VT2105"), Is.EquivalentTo(Conditional(scenario, plays.Offered.Except(plays.Withheld))), $"{number}");
                Assert.That(
                    (proof.Skills[0].Worst, proof.Skills[0].Best, proof.Lengths.Shortest, proof.Lengths.Longest),
                    Is.EqualTo((plays.Worst, plays.Best, plays.Shortest, plays.Longest)),
                    $"script {number}");
            });
        }
    }

    [TestCaseSource(nameof(Tens))]
    public void Plans_OfAProof_PlayAsTheySay(uint from)
    {
        for (var number = from; number < from + 10; number++)
        {
            var (scenario, bytes) = Written(SmallScripts.Of(number));
            var proof = Proof.Of("scenario.json", bytes, scenario);

            var plans = proof.Findings.Select(finding => finding.Play)
                .Concat(proof.Skills.SelectMany(range => new[] { range.WorstPlay, range.BestPlay }))
                .Append(proof.Lengths.ShortestPlay)
                .Append(proof.Lengths.LongestPlay)
                .OfType<Plan>();

            foreach (var plan in plans)
            {
                var read = PlanReader.Read("proof.plan", PlanWriter.Write(plan, ""), scenario).Plan!;
                Assert.That(PlanRun.Of(new Engine(scenario), read).Failure, Is.Null, $"script {number}: {PlanWriter.Write(plan, "")}");
            }
        }
    }

    internal static (Scenario Scenario, byte[] Bytes) Written(Scenario scenario)
    {
        var bytes = Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario));
        var read = ScenarioReader.Read("scenario.json", bytes);
        Assert.That(read.Scenario, Is.Not.Null, string.Join('\n', read.Diagnostics));
        return (read.Scenario!, bytes);
    }

    /// <summary>What the findings of a code are about, in quotes as the message has it.</summary>
    internal static IEnumerable<string> Names(Proof proof, string code) => proof.Findings
        .Where(finding => finding.Diagnostic.Code.ToString() == code)
        .Select(finding => $"'{finding.Diagnostic.Message.Split('\'')[1]}'");

    private static IEnumerable<string> Conditional(Scenario scenario, IEnumerable<ChoiceId> ids)
    {
        var conditional = ChoicesIn.Whole(scenario).Where(place => place.Choice.When is not null)
            .Select(place => place.Choice.Id).ToHashSet();
        return ids.Where(conditional.Contains).Select(id => $"'{id}'");
    }
}
