// Where the places of a map stand: in layers from the beginning to the endings, with few crossings.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Graph;

/// <summary>
/// Where the places of a map stand: the layered drawing of Sugiyama, Tagawa and Toda (1981). A node stands a layer below
/// the first that leads to it; within layers the barycentre of the neighbours decides.
/// </summary>
/// <param name="Places">The middle of each node, in units of a node's width and height.</param>
/// <param name="Columns">How many nodes the widest layer has.</param>
/// <param name="Layers">How many layers there are.</param>
public sealed record MapLayout(ImmutableArray<(double X, int Layer)> Places, int Columns, int Layers)
{
    private const int Sweeps = 8;

    /// <summary>The layout of a map; the same map always gives the same.</summary>
    public static MapLayout Of(ScriptMap map)
    {
        var layerOf = LayersOf(map);
        var layers = Enumerable.Range(0, layerOf.Max() + 1)
            .Select(layer => Enumerable.Range(0, layerOf.Length).Where(node => layerOf[node] == layer).ToArray()).ToArray();
        var x = new double[layerOf.Length];
        foreach (var layer in layers)
        {
            Spread(layer, x);
        }

        var neighbours = Neighbours(map);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : layers.Reverse())
            {
                var wanted = layer.ToDictionary(node => node, node => neighbours[node].Count == 0
                    ? x[node]
                    : neighbours[node].Average(other => x[other]));
                Array.Sort(layer, (left, right) => wanted[left].CompareTo(wanted[right]) is not 0 and var by ? by : left - right);
                Spread(layer, x);
            }
        }

        return new MapLayout(
            [.. x.Select((at, node) => (at, layerOf[node]))], layers.Max(layer => layer.Length), layers.Length);
    }

    /// <summary>Side by side, the middle of each layer at 0.</summary>
    private static void Spread(int[] layer, double[] x)
    {
        for (var i = 0; i < layer.Length; i++)
        {
            x[layer[i]] = i - ((layer.Length - 1) / 2.0);
        }
    }

    /// <summary>The longest way from the beginning that goes round nowhere; what nothing leads to stands at the top.</summary>
    private static int[] LayersOf(ScriptMap map)
    {
        var layer = new int[map.Nodes.Length];
        var onward = map.Ways.Where(way => way.To >= 0).ToLookup(way => way.From, way => way.To);
        var order = Order(map.Nodes.Length, onward);
        var place = new int[order.Count];
        for (var i = 0; i < order.Count; i++)
        {
            place[order[i]] = i;
        }

        foreach (var node in order)
        {
            foreach (var to in onward[node].Where(to => place[to] > place[node]))
            {
                layer[to] = Math.Max(layer[to], layer[node] + 1);
            }
        }

        return layer;
    }

    /// <summary>Reverse postorder: a node stands before those it leads to, ways back apart.</summary>
    private static List<int> Order(int count, ILookup<int, int> onward)
    {
        var (seen, done) = (new bool[count], new List<int>(count));
        for (var start = 0; start < count; start++)
        {
            var open = new Stack<(int Node, IEnumerator<int> Next)>();
            if (!seen[start])
            {
                seen[start] = true;
                open.Push((start, onward[start].GetEnumerator()));
            }

            while (open.TryPeek(out var at))
            {
                if (!at.Next.MoveNext())
                {
                    done.Add(open.Pop().Node);
                }
                else if (!seen[at.Next.Current])
                {
                    seen[at.Next.Current] = true;
                    open.Push((at.Next.Current, onward[at.Next.Current].GetEnumerator()));
                }
            }
        }

        done.Reverse();
        return done;
    }

    private static List<int>[] Neighbours(ScriptMap map)
    {
        var neighbours = map.Nodes.Select(_ => new List<int>()).ToArray();
        foreach (var way in map.Ways.Where(way => way.To >= 0 && way.To != way.From))
        {
            neighbours[way.From].Add(way.To);
            neighbours[way.To].Add(way.From);
        }

        return neighbours;
    }
}
