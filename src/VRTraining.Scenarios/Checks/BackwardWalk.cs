// Walks ways backwards: from where can something be reached?
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

/// <summary>The ways of a script, found by where they lead.</summary>
internal sealed class BackwardWalk
{
    private readonly int[] _first;
    private readonly (int From, Way Way)[] _ways;

    public BackwardWalk(ScriptGraph graph)
    {
        _first = new int[graph.Nodes.Length + 1];
        foreach (var way in graph.Ways)
        {
            if (way.To >= 0)
            {
                _first[way.To + 1]++;
            }
        }

        for (var i = 1; i < _first.Length; i++)
        {
            _first[i] += _first[i - 1];
        }

        _ways = new (int, Way)[_first[^1]];
        var next = (int[])_first.Clone();
        for (var node = 0; node < graph.Nodes.Length; node++)
        {
            foreach (var way in graph.From(node))
            {
                if (way.To >= 0)
                {
                    _ways[next[way.To]++] = (node, way);
                }
            }
        }
    }

    /// <summary>Marks every node from which a marked one is reached by ways that count.</summary>
    /// <param name="marked">Where to begin; more are marked.</param>
    /// <param name="counts">Whether a way to a marked node marks the node it comes from; asked once a way.</param>
    public void Spread(bool[] marked, Func<int, Way, bool> counts)
    {
        var open = new Stack<int>();
        for (var node = 0; node < marked.Length; node++)
        {
            if (marked[node])
            {
                open.Push(node);
            }
        }

        while (open.TryPop(out var node))
        {
            for (var i = _first[node]; i < _first[node + 1]; i++)
            {
                var (from, way) = _ways[i];
                if (!marked[from] && counts(from, way))
                {
                    marked[from] = true;
                    open.Push(from);
                }
            }
        }
    }
}
