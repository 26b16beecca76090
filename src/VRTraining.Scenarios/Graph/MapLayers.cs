// Which layer of a picture each node stands in.
namespace VRTraining.Scenarios.Graph;

/// <summary>Which layer of a picture each node stands in.</summary>
internal static class MapLayers
{
    /// <summary>The longest way from the beginning that goes round nowhere; what nothing leads to stands at the top.</summary>
    public static List<int> Of(ScriptMap map)
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

        return [.. layer];
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
}
