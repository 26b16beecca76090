// From every node an ending can be reached, conditions not counted.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryNodeLeadsToAnEnding : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var graph = draft.Graph;
        if (!graph.IsWhole)
        {
            return;
        }

        // What returns goes on where it was called from, which is looked at there.
        var leads = new bool[graph.Nodes.Length];
        for (var node = 0; node < leads.Length; node++)
        {
            leads[node] = graph.Nodes[node].IsEnding;
            foreach (var way in graph.From(node))
            {
                leads[node] |= way.To == ScriptGraph.Return;
            }
        }

        new BackwardWalk(graph).Spread(leads, (_, _) => true);
        for (var node = 0; node < leads.Length; node++)
        {
            if (!leads[node] && draft.Walk.IsReached(node))
            {
                findings.Add(
                    Codes.NoWayOut,
                    draft.Table,
                    graph.Nodes[node].Token,
                    $"From the node '{graph.NameOf(node)}' no ending can be reached.",
                    "Give it a way on that leads to one.");

                // The others of the same trap are put right with it.
                return;
            }
        }
    }
}
