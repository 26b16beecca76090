// Where a script goes on by itself: without a line, without a decision.
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

/// <summary>Where a script goes on by itself.</summary>
internal sealed class Silence
{
    private readonly ScriptGraph _graph;
    private readonly bool[] _silent;
    private readonly bool[] _returns;

    public Silence(ScriptGraph graph)
    {
        _graph = graph;
        _silent = new bool[graph.Nodes.Length];
        for (var node = 0; node < _silent.Length; node++)
        {
            _silent[node] = !graph.Nodes[node].HasLines && !graph.Nodes[node].IsEnding && !HasDecision(node);
        }

        _returns = ReturnsSilently();
    }

    /// <summary>Whether nothing happens at a node that the learner could notice.</summary>
    public bool IsSilent(int node) => _silent[node];

    /// <summary>Whether a way of a silent node is taken with nothing to notice, a call on the way included.</summary>
    public bool IsTakenSilently(int node, Way way) =>
        way.To >= 0 && (way.Kind != WayKind.Then || IsPassedSilently(node));

    private bool IsPassedSilently(int node) => TargetOf(node, WayKind.Call) is >= 0 and var scene && _returns[scene];

    private bool HasDecision(int node)
    {
        foreach (var way in _graph.From(node))
        {
            if (way.Kind == WayKind.Decided)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The nodes from which one can get out of a sub-scene with nothing to notice.</summary>
    private bool[] ReturnsSilently()
    {
        var returns = new bool[_silent.Length];
        for (var node = 0; node < returns.Length; node++)
        {
            foreach (var way in _graph.From(node))
            {
                returns[node] |= _silent[node] && way is { To: ScriptGraph.Return, Kind: WayKind.AtOnce };
            }
        }

        // A call is passed once both its sub-scene and what comes then are: whichever is found last tells.
        new BackwardWalk(_graph).Spread(returns, (from, way) => _silent[from] && way.Kind switch
        {
            WayKind.Call => TargetOf(from, WayKind.Then) is var then
                && (then == ScriptGraph.Return || (then >= 0 && returns[then])),
            WayKind.Then => TargetOf(from, WayKind.Call) is >= 0 and var scene && returns[scene],
            _ => true,
        });
        return returns;
    }

    private int TargetOf(int node, WayKind kind)
    {
        foreach (var way in _graph.From(node))
        {
            if (way.Kind == kind)
            {
                return way.To;
            }
        }

        return ScriptGraph.Nowhere;
    }
}
