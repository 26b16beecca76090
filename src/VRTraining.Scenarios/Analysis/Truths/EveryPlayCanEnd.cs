// From wherever a play has come there is a way to some ending.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryPlayCanEnd : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        // One finding where a play first gets lost says it all; the states beyond it are lost with it.
        var reported = new HashSet<int>();
        for (var state = 0; state < proving.Space.Count; state++)
        {
            var from = proving.Space.ParentOf(state);
            if (proving.CanEnd[state] || (from >= 0 && !proving.CanEnd[from]) || !reported.Add(proving.Space.NodeOf(state)))
            {
                continue;
            }

            var node = proving.Scenario.Nodes[proving.Space.NodeOf(state)].Id.Value;
            findings.Add(
                Codes.PlayNeverEnds,
                new ScriptPart(NameKind.Node, node),
                $"A play that comes to '{node}' like this never ends.",
                "Lead from there, or from somewhere beyond, to an ending whatever was said before.",
                proving.Plays.WayTo(state));
        }
    }
}
