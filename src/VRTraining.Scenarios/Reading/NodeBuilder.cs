// Nodes, lines, choices and effects of a draft in which nothing is wrong.
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Json;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Reading;

/// <summary>Builds the nodes of a draft without errors.</summary>
internal sealed class NodeBuilder(Draft draft)
{
    private readonly JsonTable _table = draft.Table;
    private readonly ScriptParts _parts = new(draft);

    public Node NodeOf(int token) => new()
    {
        Id = new NodeId(Text(token, "id")),
        Checkpoint = _table.Find(token, "checkpoint") is > 0 and var flag && _table.KindOf(flag) == JsonKind.True,
        Lines = _table.Map(_table.Find(token, "lines"), LineOf),
        Hints = _parts.Texts(_table.Find(token, "hints")),
        Move = MoveOf(token),
    };

    private Line LineOf(int token) => new(
        new LineId(Text(token, "id")),
        Text(token, "speaker") is var speaker && speaker == "narrator" ? null : new CharacterId(speaker),
        Text(token, "text"))
    {
        Expression = _table.TextAt(token, "expression") is { } face ? Spelling.Read<FacialExpression>(face) : null,
        Gesture = Spelling.Read<Gesture>(_table.TextAt(token, "gesture") ?? "none")!.Value,
        Gaze = GazeOf(_table.TextAt(token, "gaze")),
        Thought = _table.TextAt(token, "thought"),
    };

    private static Gaze GazeOf(string? written) => written switch
    {
        null or "learner" => Gaze.AtLearner,
        "down" => new Gaze.Down(),
        "away" => new Gaze.Away(),
        _ => new Gaze.At(new CharacterId(written)),
    };

    private Move MoveOf(int node)
    {
        foreach (var value in _table.ChildrenOf(node))
        {
            switch (_table.TextOf(value - 1))
            {
                case "choices":
                    return new Move.Choose(_table.Map(value, ChoiceOf), LimitOf(node));
                case "if":
                    return new Move.If(_table.Map(value, BranchOf), TargetOf(node, "else"));
                case "random":
                    return new Move.Chance(_table.Map(value, WayOf));
                case "reflect":
                    return new Move.Reflect(Text(value, "prompt"), TargetOf(value, "goto"));
                case "answer":
                    return new Move.Answer(
                        Text(value, "prompt"),
                        _table.Map(_table.Find(value, "options"), ChoiceOf),
                        ChoiceOf(_table.Find(value, "otherwise")));
                case "goto":
                    return new Move.Go(TargetOf(node, "goto"));
                case "call":
                    return new Move.Call(new NodeId(_table.TextOf(value)), TargetOf(node, "then"));
                case "ending":
                    return new Move.End(new EndingId(_table.TextOf(value)));
                default:
                    break;
            }
        }

        throw new System.Diagnostics.UnreachableException();
    }

    private TimeLimit? LimitOf(int node) => _table.Find(node, "onTimeout") is > 0 and var choice
        ? new TimeLimit(_parts.Whole(node, "limitSeconds", 0), ChoiceOf(choice))
        : null;

    private WeightedWay WayOf(int token) => new(_parts.Whole(token, "weight", 1), TargetOf(token, "goto"));

    private Branch BranchOf(int token) =>
        new(draft.Expressions[_table.Find(token, "when")], TargetOf(token, "goto"));

    private Choice ChoiceOf(int token) => new()
    {
        Id = new ChoiceId(Text(token, "id")),
        Text = Text(token, "text"),
        When = _table.Find(token, "when") is > 0 and var when ? draft.Expressions[when] : null,
        Matches = _parts.Texts(_table.Find(token, "matches")),
        Effects = _table.Map(_table.Find(token, "effects"), EffectOf),
        Quality = Spelling.Read<Quality>(Text(token, "quality"))!.Value,
        Consequence = _table.TextAt(token, "consequence"),
        Tags = _table.Map(_table.Find(token, "tags"), tag => Spelling.Read<ChoiceTag>(_table.TextOf(tag))!.Value),
        Goto = TargetOf(token, "goto"),
    };

    private Effect EffectOf(int token)
    {
        var reason = Text(token, "reason");
        if (_table.TextAt(token, "mood") is { } path)
        {
            var dot = path.IndexOf('.', StringComparison.Ordinal);
            return new Effect.MoveMood(
                new CharacterId(path[..dot]),
                Spelling.Read<Mood>(path[(dot + 1)..])!.Value,
                _parts.Whole(token, "add", 0),
                reason);
        }

        return _table.TextAt(token, "points") is { } skill
            ? new Effect.ScorePoints(
                new SkillId(skill), _parts.Whole(token, "add", 0), _parts.Whole(token, "anchor", 0), reason)
            : new Effect.SetVariable(new VariableId(Text(token, "set")), ValueOf(_table.Find(token, "to")), reason);
    }

    private Expression ValueOf(int token) => _table.KindOf(token) switch
    {
        JsonKind.True => new Expression.Boolean(true),
        JsonKind.False => new Expression.Boolean(false),
        JsonKind.Number => new Expression.Number((int)_table.WholeOf(token)!.Value),
        _ => draft.Expressions[token],
    };

    private Target TargetOf(int token, string name) =>
        Text(token, name) is var target && target == FormatOneNode.Return
            ? Target.Return
            : new Target(new NodeId(target));

    private string Text(int token, string name) => _table.TextAt(token, name)!;
}
