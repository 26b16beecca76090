// Every node can be entered, conditions not counted.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryNodeIsReachable : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var graph = draft.Graph;

        // What lies behind a call that goes too deep was not walked.
        if (!graph.IsWhole || draft.Walk.DeepCalls.Count > 0)
        {
            return;
        }

        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if (!draft.Walk.IsReached(node))
            {
                findings.Add(
                    Codes.NodeUnreachable,
                    draft.Table,
                    graph.Nodes[node].Token,
                    $"No way leads to the node '{graph.NameOf(node)}'.",
                    "Lead to it from somewhere, or leave it out.");
            }
        }
    }
}
