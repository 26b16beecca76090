// Walks the script from its first node, counting how many sub-scenes deep one is.
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

/// <summary>Which nodes can be entered, state not counted, and how many sub-scenes deep.</summary>
internal sealed class SceneWalk
{
    /// <summary>The most sub-scenes within each other.</summary>
    public const int MostScenes = 4;

    private readonly ScriptGraph _graph;
    private readonly bool[] _entered;

    // By which way a node was first entered at a depth, and from where; for naming the calls that led there.
    private readonly int[] _scenes;
    private readonly Queue<int> _open = new();

    private SceneWalk(ScriptGraph graph)
    {
        _graph = graph;
        _entered = new bool[graph.Nodes.Length * (MostScenes + 1)];
        _scenes = new int[_entered.Length];
    }

    /// <summary>Ways that return although nothing was called.</summary>
    public List<Way> StrayReturns { get; } = [];

    /// <summary>Calls that go a fifth level down, and whether a sub-scene is among them twice.</summary>
    public Dictionary<Way, bool> DeepCalls { get; } = [];

    public static SceneWalk Over(ScriptGraph graph)
    {
        var walk = new SceneWalk(graph);
        if (graph.Nodes.Length > 0)
        {
            walk.Enter(0, 0, -1);
            walk.Walk();
        }

        return walk;
    }

    public bool IsReached(int node)
    {
        for (var depth = 0; depth <= MostScenes; depth++)
        {
            if (_entered[At(node, depth)])
            {
                return true;
            }
        }

        return false;
    }

    private static int At(int node, int depth) => (node * (MostScenes + 1)) + depth;

    private void Walk()
    {
        while (_open.TryDequeue(out var at))
        {
            var (node, depth) = (at / (MostScenes + 1), at % (MostScenes + 1));
            foreach (var way in _graph.From(node))
            {
                if (way.Kind == WayKind.Call)
                {
                    Call(way, at, depth);
                }
                else if (way.To >= 0)
                {
                    Enter(way.To, depth, _scenes[at]);
                }
                else if (depth == 0)
                {
                    StrayReturns.Add(way);
                }
            }
        }
    }

    private void Call(Way way, int from, int depth)
    {
        if (depth < MostScenes)
        {
            // The scene is known by the state in which it was entered, which knows the scene that called it.
            Enter(way.To, depth + 1, from);
            return;
        }

        var again = false;
        var (seen, caller) = (new HashSet<int> { way.To }, from);
        for (var level = depth; level > 0; level--)
        {
            caller = _scenes[caller];
            again |= !seen.Add(SceneCalledFrom(caller, level));
        }

        DeepCalls.TryAdd(way, again);
    }

    /// <summary>The scene that the node of a state calls; a node has at most one call.</summary>
    private int SceneCalledFrom(int state, int level)
    {
        foreach (var way in _graph.From(state / (MostScenes + 1)))
        {
            if (way.Kind == WayKind.Call)
            {
                return way.To;
            }
        }

        return -level;
    }

    private void Enter(int node, int depth, int calledFrom)
    {
        var at = At(node, depth);
        if (!_entered[at])
        {
            _entered[at] = true;
            _scenes[at] = calledFrom;
            _open.Enqueue(at);
        }
    }
}
