// A script as a picture's model: places and the ways between them.
using System.Collections.Immutable;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>A place on the map.</summary>
/// <param name="Id">The node's id.</param>
/// <param name="Kind">What happens there: <c>choices</c>, <c>answer</c>, <c>if</c>, <c>ending</c> …</param>
/// <param name="Text">The first words that are said there, or the ending's title; may be empty.</param>
/// <param name="IsCheckpoint">Whether one may rewind to here.</param>
/// <param name="Outcome">How it turned out; null where the play goes on.</param>
public sealed record MapNode(NodeId Id, string Kind, string Text, bool IsCheckpoint, Outcome? Outcome)
{
    /// <summary>All that is said there, each with who says it; of an ending its text.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];
}

/// <summary>A way on the map.</summary>
/// <param name="From">The index of the node where it begins.</param>
/// <param name="To">The index of the node where it leads; −1: back from a sub-scene.</param>
/// <param name="Text">What is said or asked on it; may be empty.</param>
/// <param name="Choice">The response that takes it; null where the script goes on by itself.</param>
/// <param name="Quality">The author's judgement of that response.</param>
public sealed record MapWay(int From, int To, string Text, ChoiceId? Choice, Quality? Quality)
{
    /// <summary>What the response changes, in few words.</summary>
    public ImmutableArray<string> Changes { get; init; } = [];
}

/// <summary>A script as a picture's model; the first node is where a play begins.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Nodes">In the order of the script.</param>
/// <param name="Ways">By the node where they begin, in the order of the script.</param>
public sealed record ScriptMap(string Title, ImmutableArray<MapNode> Nodes, ImmutableArray<MapWay> Ways)
{
    /// <summary>The map of a scenario.</summary>
    public static ScriptMap Of(Scenario scenario)
    {
        var index = ScriptIndex.Of(scenario);
        var places = scenario.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        return new ScriptMap(
            scenario.Title,
            [.. scenario.Nodes.Select((node, at) => NodeOf(node, at == 0, index))],
            [.. scenario.Nodes.SelectMany((node, at) => WaysOf(node.Move).Select(way => new MapWay(
                at,
                way.To.Node is { } to ? places[to] : -1,
                way.Text,
                way.Choice?.Id,
                way.Choice?.Quality)
            {
                Changes = way.Choice is { } choice ? ChoiceText.Changes(choice) : [],
            }))]);
    }

    private static MapNode NodeOf(Node node, bool isFirst, ScriptIndex index)
    {
        var ending = node.Move is Move.End end ? index.Ending(end.Ending) : null;
        return new MapNode(
            node.Id,
            KindOf(node.Move),
            ending?.Title ?? (node.Lines.IsEmpty ? "" : node.Lines[0].Text),
            isFirst || node.Checkpoint,
            ending?.Outcome)
        {
            Lines = [.. node.Lines.Select(line => Said(line, index)), .. ending is null ? [] : new[] { ending.Text }],
        };
    }

    private static string Said(Line line, ScriptIndex index) =>
        index.NameOf(line.Speaker) is { } name ? $"{name}: {line.Text}" : line.Text;

    private static string KindOf(Move move) => move switch
    {
        Move.Choose { Limit: not null } => "timed",
        Move.Choose => "choices",
        Move.If => "if",
        Move.Chance => "random",
        Move.Reflect => "reflect",
        Move.Answer => "answer",
        Move.Call => "call",
        Move.End => "ending",
        _ => "goto",
    };

    private static IEnumerable<(Target To, string Text, Choice? Choice)> WaysOf(Move move) => move switch
    {
        Move.If fork => fork.Branches.Select(branch => (branch.Goto, $"if {ExpressionText.Of(branch.When)}", (Choice?)null))
            .Append((fork.Else, "else", null)),
        Move.Chance chance => chance.Ways.Select(way => (
            way.Goto, FormattableString.Invariant($"chance {way.Weight} of {chance.Ways.Sum(one => one.Weight)}"), (Choice?)null)),
        Move.Reflect reflect => [(reflect.Goto, "", null)],
        Move.Go go => [(go.To, "", null)],
        Move.Call call => [(new Target(call.Scene), "call", null), (call.Then, "then", null)],
        _ => ChoicesIn.Move(move).Select(choice => (choice.Goto, choice.Text, (Choice?)choice)),
    };
}
