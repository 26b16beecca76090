// A scenario as tables: ids resolved to places, conditions compiled, and every event that never varies made once.
using System.Collections.Immutable;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>A scenario as tables for the engine.</summary>
internal sealed class CompiledScript
{
    private readonly bool[] _needsCaller;
    private readonly Dictionary<NodeId, int> _nodeIndex;
    private readonly Dictionary<VariableId, int> _variableIndex;

    public CompiledScript(Scenario scenario)
    {
        Layout = new StateLayout(scenario);
        if (Layout.BitsUsed > PackedState.Bits)
        {
            throw new ArgumentException(
                $"The scenario needs {Layout.BitsUsed} bits of state; there are {PackedState.Bits}.", nameof(scenario));
        }

        _nodeIndex = scenario.Nodes.Select((node, i) => (node.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        _variableIndex = scenario.Variables.Select((variable, i) => (variable.Id, i))
            .ToDictionary(pair => pair.Id, pair => pair.i);
        Variables = scenario.Variables;
        Endings = scenario.Endings.ToDictionary(ending => ending.Id);
        Nodes = [.. scenario.Nodes.Select(Compile)];
        _needsCaller = SubScenes.NodesThatReturn(Nodes);
    }

    public StateLayout Layout { get; }

    public CompiledNode[] Nodes { get; }

    public ImmutableArray<Variable> Variables { get; }

    public Dictionary<EndingId, Ending> Endings { get; }

    /// <summary>Whether a return can be reached from the node without a call: it belongs to a sub-scene.</summary>
    public bool NeedsCaller(int node) => _needsCaller[node];

    public int? IndexOf(NodeId node) => _nodeIndex.TryGetValue(node, out var index) ? index : null;

    /// <summary>The index of a declared variable.</summary>
    public int IndexOf(VariableId variable) => _variableIndex[variable];

    private CompiledNode Compile(Node node, int index)
    {
        var choices = ChoicesIn.Move(node.Move).Select(choice => Compile(node.Id, choice)).ToArray();
        var offered = node.Move is Move.Choose choose ? choose.Choices.Length : 0;
        return new CompiledNode
        {
            Node = node,
            Entered = new RunEvent.NodeEntered(node.Id),
            IsCheckpoint = node.Checkpoint || index == 0,
            Visit = Layout.Visits.TryGetValue(node.Id, out var visit) ? visit : null,
            Spoken = [.. node.Lines.Select(line => new RunEvent.LineSpoken(line.Id))],
            Hints = [.. node.Hints.Select((_, i) => new RunEvent.HintShown(node.Id, i))],
            Choices = choices,
            OfferedCount = offered,
            AllOffered = new RunEvent.ChoicesOffered(
                node.Id, [.. choices.Take(offered).Select(choice => choice.Choice.Id)], null),
            Matcher = node.Move is Move.Answer answer ? new AnswerMatcher(answer) : null,
            Conditions = node.Move is Move.If conditions
                ? [.. conditions.Branches.Select(branch => Compile(branch.When))]
                : [],
            Ways = Ways(node.Move),
            Weights = node.Move is Move.Chance chance ? [.. chance.Ways.Select(way => way.Weight)] : [],
            Ended = node.Move is Move.End end
                ? new RunEvent.EndingReached(end.Ending, Endings[end.Ending].Outcome)
                : null,
        };
    }

    /// <summary>Where the move leads, in the order it is written, as node indices; −1 is a return.</summary>
    private int[] Ways(Move move) => move switch
    {
        Move.If conditions => [.. conditions.Branches.Select(branch => IndexOf(branch.Goto)), IndexOf(conditions.Else)],
        Move.Chance chance => [.. chance.Ways.Select(way => IndexOf(way.Goto))],
        Move.Reflect reflect => [IndexOf(reflect.Goto)],
        Move.Go go => [IndexOf(go.To)],
        Move.Call call => [IndexOf(new Target(call.Scene)), IndexOf(call.Then)],
        Move.Choose or Move.Answer or Move.End => [],
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CompiledChoice Compile(NodeId node, Choice choice) => new()
    {
        Choice = choice,
        Made = new RunEvent.ChoiceMade(node, choice.Id, choice.Quality),
        Setback = choice.Quality == Quality.Setback ? new RunEvent.SetbackHappened(node, choice.Id) : null,
        When = choice.When is { } when ? Compile(when) : null,
        Effects = [.. choice.Effects.Select((effect, i) => Compile(choice.Id, effect, i))],
        Goto = IndexOf(choice.Goto),
    };

    private CompiledEffect Compile(ChoiceId choice, Effect effect, int index) => effect switch
    {
        Effect.MoveMood mood => new CompiledEffect
        {
            Effect = effect,
            Index = index,
            Slot = Layout.Moods[(mood.Character, mood.Mood)],
        },
        Effect.SetVariable set => new CompiledEffect
        {
            Effect = effect,
            Index = index,
            Slot = SlotOf(set.Variable),
            Variable = Variables[_variableIndex[set.Variable]],
            To = Compile(set.To),
        },
        Effect.ScorePoints points => new CompiledEffect
        {
            Effect = effect,
            Index = index,
            Scored = new RunEvent.PointsScored(points.Skill, points.Add, points.Anchor, choice, index),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private CompiledExpression Compile(Expression expression) =>
        CompiledExpression.From(expression, SlotOf, Layout);

    private Slot SlotOf(VariableId variable) => Layout.Variables[_variableIndex[variable]];

    private int IndexOf(Target target) => target.Node is { } node
        ? IndexOf(node) ?? throw new ArgumentException($"There is no node '{node}'.", nameof(target))
        : -1;
}
