// A sub-scene has a way back; one without should be entered by 'goto'.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySubSceneReturns : ICheck
{
    public void Run(Draft draft, Findings findings)
    {
        var graph = draft.Graph;
        if (!graph.IsWhole || !Array.Exists(graph.Ways, way => way.Kind == WayKind.Call))
        {
            return;
        }

        var returns = new bool[graph.Nodes.Length];
        for (var node = 0; node < returns.Length; node++)
        {
            foreach (var way in graph.From(node))
            {
                returns[node] |= way.To == ScriptGraph.Return;
            }
        }

        new BackwardWalk(graph).Spread(returns, (_, way) => way.Kind != WayKind.Call);
        var told = new HashSet<int>();
        foreach (var way in graph.Ways)
        {
            if (way.Kind == WayKind.Call && !returns[way.To] && told.Add(way.To))
            {
                findings.Add(
                    Codes.NeverReturns,
                    draft.Table,
                    way.Token,
                    $"The sub-scene '{Short(draft.Table.TextOf(way.Token))}' never returns.",
                    "Give it a way out with \"goto\": \"return\", or enter it by 'goto'.");
            }
        }
    }
}
