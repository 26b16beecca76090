// Changes every target, condition and effect of a script once: targets lead elsewhere, conditions are turned round, effects left out.
using System.Collections.Immutable;
using System.Globalization;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Mutants;

/// <summary>Every script that differs from a given one in one target, condition or effect.</summary>
internal sealed class ScriptChanges(Scenario scenario)
{
    /// <summary>All changes, in the order of the script.</summary>
    public IEnumerable<ScriptChange> All() => scenario.Nodes.SelectMany((node, at) => node.Move switch
    {
        Move.If fork => OfFork(at, fork),
        Move.Chance chance => chance.Ways.Select((way, nth) => Led(
            at, ["random", Text(nth), "goto"], way.Goto, chance.Ways.Select(other => other.Goto),
            to => chance with { Ways = chance.Ways.SetItem(nth, way with { Goto = to }) })),
        Move.Reflect reflect => [Led(at, ["reflect", "goto"], reflect.Goto, [], to => reflect with { Goto = to })],
        Move.Go go => [Led(at, ["goto"], go.To, [], to => new Move.Go(to))],
        Move.Call call => [Led(at, ["call", "then"], call.Then, [], to => call with { Then = to })],
        _ => ChoicesIn.Move(node.Move).SelectMany(choice => OfChoice(at, choice)),
    });

    private IEnumerable<ScriptChange> OfFork(int at, Move.If fork)
    {
        var ways = fork.Branches.Select(branch => branch.Goto).Append(fork.Else).ToArray();
        for (var i = 0; i < fork.Branches.Length; i++)
        {
            var (nth, branch) = (i, fork.Branches[i]);
            Move With(Branch changed) => fork with { Branches = fork.Branches.SetItem(nth, changed) };
            yield return Turned(at, ["if", Text(nth), "when"], branch.When, when => With(branch with { When = when }));
            yield return Led(at, ["if", Text(nth), "goto"], branch.Goto, ways, to => With(branch with { Goto = to }));
        }

        yield return Led(at, ["else"], fork.Else, ways, to => fork with { Else = to });
    }

    private IEnumerable<ScriptChange> OfChoice(int at, Choice choice)
    {
        ScriptChange With(string[] path, string what, Choice changed) => Changed(
            new ScriptPart(NameKind.Choice, choice.Id.Value, path), what, at, Replaced(scenario.Nodes[at].Move, changed));

        if (choice.When is { } when)
        {
            yield return With(["when"], $"Where '{choice.Id}' is offered turned round", choice with { When = Opposite(when) });
        }

        for (var nth = 0; nth < choice.Effects.Length; nth++)
        {
            yield return With(
                ["effects", Text(nth)],
                $"Effect {Text(nth + 1)} of '{choice.Id}' left out",
                choice with { Effects = choice.Effects.RemoveAt(nth) });
        }

        var to = Elsewhere(at, choice.Goto, ChoicesIn.Move(scenario.Nodes[at].Move).Select(other => other.Goto));
        yield return With(["goto"], $"'{choice.Id}' led to '{to}' instead of '{choice.Goto}'", choice with { Goto = to });
    }

    private ScriptChange Led(int at, string[] path, Target target, IEnumerable<Target> others, Func<Target, Move> with)
    {
        var (id, to) = (scenario.Nodes[at].Id.Value, Elsewhere(at, target, others));
        return Changed(new ScriptPart(NameKind.Node, id, path), $"'{id}' led to '{to}' instead of '{target}'", at, with(to));
    }

    private ScriptChange Turned(int at, string[] path, Expression when, Func<Expression, Move> with)
    {
        var id = scenario.Nodes[at].Id.Value;
        return Changed(new ScriptPart(NameKind.Node, id, path), $"A condition at '{id}' turned round", at, with(Opposite(when)));
    }

    private ScriptChange Changed(ScriptPart part, string what, int at, Move move) => new(
        part, what, scenario with { Nodes = scenario.Nodes.SetItem(at, scenario.Nodes[at] with { Move = move }) });

    /// <summary>Where a slip would lead: where another way out of the same place does, else to the node after the right one.</summary>
    private Target Elsewhere(int at, Target target, IEnumerable<Target> others)
    {
        foreach (var other in others)
        {
            if (other != target)
            {
                return other;
            }
        }

        var right = target.Node is null ? at : scenario.Nodes.IndexOf(scenario.Nodes.First(node => node.Id == target.Node));
        return new Target(scenario.Nodes[(right + 1) % scenario.Nodes.Length].Id);
    }

    private static Expression Opposite(Expression when) => when is Expression.Not not ? not.Of : new Expression.Not(when);

    private static Move Replaced(Move move, Choice changed)
    {
        Choice Of(Choice choice) => choice.Id == changed.Id ? changed : choice;
        ImmutableArray<Choice> Each(ImmutableArray<Choice> choices) => [.. choices.Select(Of)];
        return move switch
        {
            Move.Choose choose => new Move.Choose(
                Each(choose.Choices), choose.Limit is { } limit ? limit with { OnTimeout = Of(limit.OnTimeout) } : null),
            Move.Answer answer => answer with { Options = Each(answer.Options), Otherwise = Of(answer.Otherwise) },
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
