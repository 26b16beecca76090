// A way round that comes back without a line or a decision would go round for ever.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EveryLoopWaitsForTheLearner : ICheck
{
    private const byte New = 0;
    private const byte Open = 1;
    private const byte Done = 2;

    public void Run(Draft draft, Findings findings)
    {
        var graph = draft.Graph;
        var silence = new Silence(graph);
        var colour = new byte[graph.Nodes.Length];
        var path = new Stack<(int Node, int Next)>();
        for (var start = 0; start < colour.Length; start++)
        {
            if (colour[start] != New || !silence.IsSilent(start))
            {
                continue;
            }

            colour[start] = Open;
            path.Push((start, graph.Nodes[start].Ways));
            while (path.TryPop(out var at))
            {
                if (at.Next == graph.Nodes[at.Node].End)
                {
                    colour[at.Node] = Done;
                    continue;
                }

                path.Push((at.Node, at.Next + 1));
                var way = graph.Ways[at.Next];
                if (!silence.IsTakenSilently(at.Node, way) || !silence.IsSilent(way.To))
                {
                    continue;
                }

                if (colour[way.To] == Open)
                {
                    Report(draft, way, findings);
                }
                else if (colour[way.To] == New)
                {
                    colour[way.To] = Open;
                    path.Push((way.To, graph.Nodes[way.To].Ways));
                }
            }
        }
    }

    private static void Report(Draft draft, Way way, Findings findings) => findings.Add(
        Codes.SilentLoop,
        draft.Table,
        way.Token,
        $"This leads round to '{draft.Graph.NameOf(way.To)}' without a line or a decision on the way.",
        "Put a line or choices into the loop.");
}
