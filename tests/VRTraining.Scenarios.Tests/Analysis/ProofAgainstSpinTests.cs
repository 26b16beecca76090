// On scripts that go round, where plays cannot be counted one by one, the search of all plays agrees with the model checker SPIN.
using VRTraining.Scenarios.Analysis;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Tests.Analysis;

public sealed class ProofAgainstSpinTests
{
    private const int Scripts = 100;

    [Test]
    [CancelAfter(1_200_000)]
    public async Task Proof_OfScriptsThatGoRound_SaysWhatSpinSays(CancellationToken cancellationToken)
    {
        var written = Enumerable.Range(0, Scripts)
            .Select(number => ProofAgainstAllPlaysTests.Written(SmallScripts.Of((uint)number, goesRound: true))).ToList();

        var verdicts = await SpinVerdict.OfAsync([.. written.Select(script => script.Scenario)], cancellationToken);

        var unmended = 0;
        Assert.Multiple(() =>
        {
            for (var number = 0; number < Scripts; number++)
            {
                var ((scenario, bytes), spin, about) = (written[number], verdicts[number], $"script {number}");
                var proof = Proof.Of("scenario.json", bytes, scenario);
                unmended += proof.OnlyRewindMends.Length;
                Assert.That(proof.IsProved, about);
                Assert.That(proof.States, Is.EqualTo(spin.Moments), $"moments of {about}");
                Assert.That(
                    proof.NotSeen, Is.EquivalentTo(scenario.Nodes.Select(node => node.Id).Except(spin.Entered)), $"nodes of {about}");
                Assert.That(
                    ProofAgainstAllPlaysTests.Names(proof, "VT2102"),
                    Is.EquivalentTo(scenario.Endings.Select(ending => ending.Id).Except(spin.Endings).Select(id => $"'{id}'")),
                    $"endings of {about}");
                Assert.That(
                    ProofAgainstAllPlaysTests.Names(proof, "VT2104"),
                    Is.EquivalentTo(NeverOffered(scenario, spin).Select(id => $"'{id}'")),
                    $"responses of {about}");
                Assert.That(
                    proof.OnlyRewindMends.Select(setback => setback.Choice), Is.EquivalentTo(spin.Unmended), $"setbacks of {about}");
            }
        });
        Assert.That(unmended, Is.GreaterThan(0), "some setback of some script is not mended; else nothing was compared");
    }

    /// <summary>Conditional responses that no play gives, at nodes that some play comes to.</summary>
    private static IEnumerable<ChoiceId> NeverOffered(Scenario scenario, SpinVerdict spin)
    {
        var (given, entered) = (spin.Given.ToHashSet(), spin.Entered.ToHashSet());
        return ChoicesIn.Whole(scenario)
            .Where(at => at.Choice.When is not null && entered.Contains(at.Node.Id) && !given.Contains(at.Choice.Id))
            .Select(at => at.Choice.Id);
    }
}
