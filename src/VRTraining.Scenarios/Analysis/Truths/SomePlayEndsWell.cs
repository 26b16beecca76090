// Some play comes to an ending with outcome good.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class SomePlayEndsWell : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        if (!Enumerable.Range(0, proving.Space.Beginnings).Any(state => proving.CanEndWell[state]))
        {
            findings.Add(
                Codes.NoPlayEndsWell,
                new ScriptPart(NameKind.Node, proving.Scenario.Nodes[0].Id.Value),
                "No play comes to an ending with outcome good: nobody can see how it is done well.",
                "Lead at least one play to such an ending.",
                proving.Plays.WayTo(0));
        }
    }
}
