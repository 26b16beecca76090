// Every ending is where some play ends.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryEndingIsMet : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        var met = new HashSet<EndingId>();
        for (var state = 0; state < proving.Space.Count; state++)
        {
            if (proving.Space.EndingOf(state) is { } ending)
            {
                met.Add(ending);
            }
        }

        foreach (var ending in proving.Scenario.Endings.Where(ending => !met.Contains(ending.Id)))
        {
            findings.Add(
                Codes.EndingNeverMet,
                new ScriptPart(NameKind.Ending, ending.Id.Value),
                $"No play comes to the ending '{ending.Id}'.",
                "Loosen a condition on the way to it, or leave it out.",
                []);
        }
    }
}
