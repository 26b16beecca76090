// Every ending belongs to a node that can be entered, conditions not counted.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryEndingIsReachable : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var graph = draft.Graph;
        if (!graph.IsWhole || draft.Walk.DeepCalls.Count > 0)
        {
            return;
        }

        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            if (graph.Nodes[node].IsEnding && draft.Walk.IsReached(node)
                && draft.Table.TextAt(graph.Nodes[node].Token, "ending") is { } ending)
            {
                reached.Add(ending);
            }
        }

        // A mistyped ending is reported where it stands; which one it means is open.
        if (!reached.IsSubsetOf(draft.Declared(NameKind.Ending).Keys))
        {
            return;
        }

        foreach (var (name, token) in draft.Declared(NameKind.Ending))
        {
            if (!reached.Contains(name))
            {
                findings.Add(
                    Codes.EndingUnreachable,
                    draft.Table,
                    token,
                    $"No way leads to the ending '{name}'.",
                    "Lead to it from somewhere, or leave it out.");
            }
        }
    }
}
