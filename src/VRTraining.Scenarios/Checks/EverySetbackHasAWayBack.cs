// After a poor move there is a way to make good, or a checkpoint near enough to try again from.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

internal sealed class EverySetbackHasAWayBack : ICheck
{
    /// <summary>So many responses one gives again without minding, to come back to where it went wrong.</summary>
    private const int MostAgain = 3;

    public void Run(Draft draft, Findings findings)
    {
        var table = draft.Table;
        if (draft.All(Part.Choice).TrueForAll(choice => table.TextAt(choice, "quality") != "setback"))
        {
            return;
        }

        var mends = LeadsToMore(draft);
        var again = ResponsesSinceCheckpoint(draft);
        foreach (var moment in draft.Moments)
        {
            var node = draft.Graph.IndexOf(table.TextAt(moment.Node, "id") ?? "");
            foreach (var choice in moment.All)
            {
                if (again[node] is > MostAgain and < int.MaxValue && table.TextAt(choice, "quality") == "setback"
                    && draft.Graph.IndexOf(table.TextAt(choice, "goto") ?? "") is >= 0 and var to && !mends[to])
                {
                    findings.Add(
                        Codes.NoWayBack,
                        table,
                        table.Find(choice, "goto"),
                        FormattableString.Invariant(
                            $"From here on every ending is poor, and the last checkpoint is {again[node]} responses back."),
                        "Let a way lead back, or make a node shortly before this one a checkpoint.");
                }
            }
        }
    }

    /// <summary>The nodes from which an ending can be reached that is not poor.</summary>
    private static bool[] LeadsToMore(Draft draft)
    {
        var graph = draft.Graph;
        var mends = new bool[graph.Nodes.Length];
        for (var node = 0; node < mends.Length; node++)
        {
            mends[node] = draft.Table.TextAt(graph.Nodes[node].Token, "ending") is { } ending
                && draft.Declared(NameKind.Ending).TryGetValue(ending, out var declared)
                && draft.Table.TextAt(draft.Table[declared].Parent, "outcome") != "poor";
        }

        new BackwardWalk(graph).Spread(mends, (_, _) => true);
        return mends;
    }

    /// <summary>The fewest responses from a checkpoint to each node; a checkpoint itself and the first node have 0.</summary>
    private static int[] ResponsesSinceCheckpoint(Draft draft)
    {
        var graph = draft.Graph;
        var fewest = new int[graph.Nodes.Length];
        Array.Fill(fewest, int.MaxValue);
        var open = new PriorityQueue<int, int>();
        for (var node = 0; node < fewest.Length; node++)
        {
            if (node == 0 || (draft.Table.Find(graph.Nodes[node].Token, "checkpoint") is >= 0 and var mark
                && draft.Table.KindOf(mark) == JsonKind.True))
            {
                fewest[node] = 0;
                open.Enqueue(node, 0);
            }
        }

        while (open.TryDequeue(out var node, out var count))
        {
            foreach (var way in count > fewest[node] ? [] : graph.From(node))
            {
                var next = way.Kind == WayKind.Decided ? count + 1 : count;
                if (way.To >= 0 && next < fewest[way.To])
                {
                    fewest[way.To] = next;
                    open.Enqueue(way.To, next);
                }
            }
        }

        return fewest;
    }
}
