// Where the places of a map stand: in layers from the beginning to the endings, with few crossings.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Graph;

/// <summary>
/// Where the places of a map stand, and where its ways pass between them: the layered drawing of Sugiyama, Tagawa and
/// Toda (1981). A node stands a layer below the last that leads to it; a way that goes past layers has a narrow lane of
/// its own in each of them; within layers the barycentre of the neighbours decides.
/// </summary>
/// <param name="Places">The middle of each node, in units of a node's width, and its layer.</param>
/// <param name="Lanes">
/// For each way the middles of its lanes, in the layers between its ends from the upper to the lower. Empty where it
/// passes none, and where a script is so large that there is no room for it.
/// </param>
/// <param name="Width">How wide the widest layer is.</param>
/// <param name="Layers">How many layers there are.</param>
public sealed record MapLayout(
    ImmutableArray<(double X, int Layer)> Places, ImmutableArray<ImmutableArray<double>> Lanes, double Width, int Layers)
{
    /// <summary>How wide a lane is.</summary>
    public const double LaneWidth = 0.1;

    private const int Sweeps = 8;

    // Beyond so many, the longest ways of a very large script go straight.
    private const int MostLanes = 50_000;

    /// <summary>The layout of a map; the same map always gives the same.</summary>
    public static MapLayout Of(ScriptMap map)
    {
        var layerOf = MapLayers.Of(map);
        var layers = layerOf.Max() + 1;
        var neighbours = map.Nodes.Select(_ => new List<int>()).ToList();
        var lanes = LanesOf(map, layerOf, neighbours);
        var inLayer = Enumerable.Range(0, layerOf.Count).ToLookup(item => layerOf[item]);
        var x = Arranged([.. Enumerable.Range(0, layers).Select(layer => inLayer[layer].ToArray())], neighbours, map.Nodes.Length);
        return new MapLayout(
            [.. map.Nodes.Select((_, node) => (x[node], layerOf[node]))],
            [.. lanes.Select(way => way.Select(item => x[item]).ToImmutableArray())],
            inLayer.Max(layer => layer.Sum(item => WidthOf(item, map.Nodes.Length))),
            layers);
    }

    /// <summary>Gives lanes to the ways that pass layers, the shortest first: each is an item after the nodes.</summary>
    private static int[][] LanesOf(ScriptMap map, List<int> layerOf, List<List<int>> neighbours)
    {
        var lanes = new int[map.Ways.Length][];
        int Span(int way) => map.Ways[way].To < 0 ? 0 : Math.Abs(layerOf[map.Ways[way].From] - layerOf[map.Ways[way].To]);
        foreach (var way in Enumerable.Range(0, lanes.Length).OrderBy(Span).ToList())
        {
            lanes[way] = [];
            var (from, to) = (map.Ways[way].From, map.Ways[way].To);
            if (to < 0 || from == to)
            {
                continue;
            }

            var (upper, lower) = layerOf[from] < layerOf[to] ? (from, to) : (to, from);
            if (Span(way) > 1 && layerOf.Count + Span(way) <= map.Nodes.Length + MostLanes)
            {
                lanes[way] = [.. Enumerable.Range(layerOf.Count, Span(way) - 1)];
            }

            var before = upper;
            foreach (var lane in lanes[way])
            {
                layerOf.Add(layerOf[before] + 1);
                neighbours.Add([]);
                Join(before, lane);
                before = lane;
            }

            Join(before, lower);
        }

        return lanes;

        void Join(int one, int other)
        {
            neighbours[one].Add(other);
            neighbours[other].Add(one);
        }
    }

    private static double[] Arranged(int[][] layers, List<List<int>> neighbours, int nodes)
    {
        var x = new double[neighbours.Count];
        foreach (var layer in layers)
        {
            Spread(layer, x, nodes);
        }

        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var layer in sweep % 2 == 0 ? layers : layers.Reverse())
            {
                var wanted = layer.ToDictionary(item => item, item => neighbours[item].Count == 0
                    ? x[item]
                    : neighbours[item].Average(other => x[other]));
                Array.Sort(layer, (left, right) => wanted[left].CompareTo(wanted[right]) is not 0 and var by ? by : left - right);
                Spread(layer, x, nodes);
            }
        }

        return x;
    }

    /// <summary>Side by side, the middle of each layer at 0.</summary>
    private static void Spread(int[] layer, double[] x, int nodes)
    {
        var at = -layer.Sum(item => WidthOf(item, nodes)) / 2;
        foreach (var item in layer)
        {
            x[item] = at + (WidthOf(item, nodes) / 2);
            at += WidthOf(item, nodes);
        }
    }

    private static double WidthOf(int item, int nodes) => item < nodes ? 1 : LaneWidth;
}
