// The nodes of a script and the ways between them, with the place of each way.
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;

namespace VRTraining.Scenarios.Reading;

/// <summary>Why one gets from a node to the next.</summary>
internal enum WayKind
{
    /// <summary>The learner decided, or the time was up.</summary>
    Decided,

    /// <summary>At once: if, random, goto.</summary>
    AtOnce,

    /// <summary>Into a sub-scene.</summary>
    Call,

    /// <summary>On, after a sub-scene has returned.</summary>
    Then,
}

/// <summary>A way from a node.</summary>
/// <param name="Kind">Why it is taken.</param>
/// <param name="To">A node's index, <see cref="ScriptGraph.Return"/> or <see cref="ScriptGraph.Nowhere"/>.</param>
/// <param name="Token">Where the target is written.</param>
internal readonly record struct Way(WayKind Kind, int To, int Token);

/// <summary>A node; its ways are <paramref name="Ways"/> up to <paramref name="End"/> of all.</summary>
internal readonly record struct GraphNode(int Token, int Ways, int End, bool HasLines, bool IsEnding);

/// <summary>The nodes of a script and the ways between them, as far as they can be made out.</summary>
internal sealed class ScriptGraph
{
    /// <summary>Back from a sub-scene.</summary>
    public const int Return = -1;

    /// <summary>A target that does not exist; reported elsewhere.</summary>
    public const int Nowhere = -2;

    private readonly JsonTable _table;
    private readonly Dictionary<string, int> _indices = new(StringComparer.Ordinal);
    private readonly List<Way> _ways = [];

    private ScriptGraph(Draft draft)
    {
        _table = draft.Table;
        Tokens = draft.All(Part.Node);
        for (var i = 0; i < Tokens.Count; i++)
        {
            if (_table.TextAt(Tokens[i], "id") is { } id)
            {
                _indices.TryAdd(id, i);
            }
        }

        var nodes = new GraphNode[Tokens.Count];
        for (var i = 0; i < nodes.Length; i++)
        {
            var from = _ways.Count;
            var (lines, ending) = ReadNode(Tokens[i]);
            nodes[i] = new GraphNode(Tokens[i], from, _ways.Count, lines, ending);
        }

        Nodes = nodes;
        Ways = [.. _ways];
    }

    public List<int> Tokens { get; }

    public GraphNode[] Nodes { get; }

    public Way[] Ways { get; }

    /// <summary>Whether every target was found and every node has a way on; else unreachable may be a typo.</summary>
    public bool IsWhole { get; private set; } = true;

    public static ScriptGraph Of(Draft draft) => new(draft);

    public ReadOnlySpan<Way> From(int node) => Ways.AsSpan(Nodes[node].Ways, Nodes[node].End - Nodes[node].Ways);

    /// <summary>The node of that id, or −1.</summary>
    public int IndexOf(string id) => _indices.GetValueOrDefault(id, -1);

    /// <summary>The id of a node, for messages.</summary>
    public string NameOf(int node) => Quoting.Short(_table.TextAt(Nodes[node].Token, "id") ?? "?");

    private (bool Lines, bool Ending) ReadNode(int node)
    {
        var (lines, ending) = (false, false);
        var before = _ways.Count;
        foreach (var value in _table.ChildrenOf(node))
        {
            switch (_table.TextOf(value - 1))
            {
                case "lines":
                    lines = _table[value].Count > 0;
                    break;
                case "ending":
                    ending = true;
                    break;
                case "choices":
                    EachGoto(value, WayKind.Decided);
                    break;
                case "if" or "random":
                    EachGoto(value, WayKind.AtOnce);
                    break;
                case "onTimeout" or "reflect":
                    Add(_table.Find(value, "goto"), WayKind.Decided);
                    break;
                case "answer":
                    EachGoto(_table.Find(value, "options"), WayKind.Decided);
                    Add(_table.Find(_table.Find(value, "otherwise"), "goto"), WayKind.Decided);
                    break;
                case "goto" or "else":
                    Add(value, WayKind.AtOnce);
                    break;
                case "call":
                    Add(value, WayKind.Call);
                    break;
                case "then":
                    Add(value, WayKind.Then);
                    break;
                default:
                    break;
            }
        }

        IsWhole &= ending || _ways.Count > before;
        return (lines, ending);
    }

    private void EachGoto(int list, WayKind kind)
    {
        if (list < 0 || _table.KindOf(list) != JsonKind.Array)
        {
            IsWhole = false;
            return;
        }

        foreach (var element in _table.ChildrenOf(list))
        {
            Add(_table.Find(element, "goto"), kind);
        }
    }

    private void Add(int target, WayKind kind)
    {
        var to = target < 0 || _table.KindOf(target) != JsonKind.Text ? Nowhere
            : _table.TextOf(target) == FormatOneNode.Return && kind != WayKind.Call ? Return
            : _indices.GetValueOrDefault(_table.TextOf(target), Nowhere);
        if (to == Nowhere)
        {
            IsWhole = false;
            return;
        }

        _ways.Add(new Way(kind, to, target));
    }
}
