// Every node is entered by some play.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;

namespace VRTraining.Scenarios.Analysis.Truths;

internal sealed class EveryNodeIsEntered : ITruth
{
    public bool HoldsInPart => false;

    public void Test(Proving proving, ProofFindings findings)
    {
        for (var node = 0; node < proving.Scenario.Nodes.Length; node++)
        {
            if (!proving.Space.Plays.WasEntered(node))
            {
                var id = proving.Scenario.Nodes[node].Id.Value;
                findings.Add(
                    Codes.NodeNeverEntered,
                    new ScriptPart(NameKind.Node, id),
                    $"No play enters '{id}': the conditions on the way to it never hold.",
                    "Loosen one of them, or leave the node out.",
                    []);
            }
        }
    }
}
