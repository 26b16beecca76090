// The script as a picture: nodes in columns by how far they are from the start, the path walked, and what may come.
using System.Collections.Immutable;
using VRTraining.Host.Plays;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Sessions;

/// <summary>A node on the map.</summary>
/// <param name="Node">Which.</param>
/// <param name="X">The column, from 0.</param>
/// <param name="Y">The place within the column, from 0.</param>
/// <param name="Mark">What it is to the run now.</param>
/// <param name="Words">Its first words.</param>
public sealed record MapNode(NodeId Node, int X, int Y, MapMark Mark, string Words);

/// <summary>A way between two nodes.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Walked">Whether the present attempt went that way.</param>
public sealed record MapWay(MapNode From, MapNode To, bool Walked);

/// <summary>What a node is to the run now.</summary>
public enum MapMark
{
    /// <summary>Somewhere else.</summary>
    Elsewhere,

    /// <summary>The present attempt came through.</summary>
    Walked,

    /// <summary>The run is here.</summary>
    Here,

    /// <summary>It may come next.</summary>
    Next,
}

/// <summary>The script as a picture.</summary>
/// <param name="Nodes">In the order of the script.</param>
/// <param name="Ways">Each once.</param>
/// <param name="Columns">How many columns there are.</param>
/// <param name="Rows">How many places the fullest column has.</param>
public sealed record ScriptMap(ImmutableArray<MapNode> Nodes, ImmutableArray<MapWay> Ways, int Columns, int Rows)
{
    /// <summary>The map of a script for a run.</summary>
    /// <param name="scenario">The script.</param>
    /// <param name="walked">The nodes of the present attempt, in their order.</param>
    /// <param name="here">Where the run is; null before it.</param>
    public static ScriptMap Of(Scenario scenario, IReadOnlyList<NodeId> walked, NodeId? here)
    {
        var index = ScriptIndex.Of(scenario);
        var next = here is { } at ? TargetsOf(index.Node(at)).ToHashSet() : [];
        var columns = ColumnsOf(scenario, index);
        var filled = new Dictionary<int, int>();
        var nodes = scenario.Nodes.Where(node => columns.ContainsKey(node.Id)).Select(node =>
        {
            var x = columns[node.Id];
            var y = filled[x] = filled.GetValueOrDefault(x, -1) + 1;
            var mark = node.Id == here ? MapMark.Here
                : walked.Contains(node.Id) ? MapMark.Walked
                : next.Contains(node.Id) ? MapMark.Next
                : MapMark.Elsewhere;
            return new MapNode(node.Id, x, y, mark, PlaceWords.Of(index, node.Id));
        }).ToImmutableArray();
        var byId = nodes.ToDictionary(node => node.Node);
        var steps = walked.Zip(walked.Skip(1)).ToHashSet();
        var ways = nodes.SelectMany(from => TargetsOf(index.Node(from.Node)).Distinct()
            .Select(to => new MapWay(from, byId[to], steps.Contains((from.Node, to)))));
        return new ScriptMap(nodes, [.. ways], filled.Keys.Max() + 1, filled.Values.Max() + 1);
    }

    /// <summary>Where a node can lead to; a return leads to where the call goes on, which the call itself shows.</summary>
    private static IEnumerable<NodeId> TargetsOf(Node node) => (node.Move switch
    {
        Move.Choose choose => choose.Choices.Append(choose.Limit?.OnTimeout).Where(choice => choice is not null)
            .Select(choice => choice!.Goto.Node),
        Move.Answer answer => answer.Options.Append(answer.Otherwise).Select(choice => choice.Goto.Node),
        Move.If branches => branches.Branches.Select(branch => branch.Goto.Node).Append(branches.Else.Node),
        Move.Chance chance => chance.Ways.Select(way => way.Goto.Node),
        Move.Reflect reflect => [reflect.Goto.Node],
        Move.Go go => [go.To.Node],
        Move.Call call => [call.Scene, call.Then.Node],
        _ => Enumerable.Empty<NodeId?>(),
    }).OfType<NodeId>();

    /// <summary>How many steps each node is from the start, at the fewest.</summary>
    private static Dictionary<NodeId, int> ColumnsOf(Scenario scenario, ScriptIndex index)
    {
        var columns = new Dictionary<NodeId, int> { [scenario.Nodes[0].Id] = 0 };
        var waiting = new Queue<NodeId>(columns.Keys);
        while (waiting.TryDequeue(out var id))
        {
            foreach (var target in TargetsOf(index.Node(id)).Where(target => columns.TryAdd(target, columns[id] + 1)))
            {
                waiting.Enqueue(target);
            }
        }

        return columns;
    }
}
