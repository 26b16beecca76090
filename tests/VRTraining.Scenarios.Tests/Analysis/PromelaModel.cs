// Small scripts in Promela, the language of the model checker SPIN: written from the script alone, without our engine.
using System.Globalization;
using System.Text;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Tests.Analysis;

/// <summary>
/// Many scripts as one model, of which a play picks one. The verifier prints each moment that any play comes to, which
/// response led there, and which setbacks were given before.
/// </summary>
internal sealed class PromelaModel
{
    private readonly StringBuilder _arrive = new();
    private readonly StringBuilder _respond = new();

    public PromelaModel(IReadOnlyList<Scenario> scripts)
    {
        for (var number = 0; number < scripts.Count; number++)
        {
            Add(number, scripts[number]);
        }
    }

    /// <summary>The setbacks of a script, by the bit that says that one was given.</summary>
    public static List<ChoiceId> SetbacksOf(Scenario script) =>
        [.. ChoicesIn.Whole(script).Where(at => at.Choice.Quality == Quality.Setback).Select(at => at.Choice.Id)];

    /// <summary>The responses of a script, by the number that is printed.</summary>
    public static List<ChoiceId> ResponsesOf(Scenario script) => [.. ChoicesIn.Whole(script).Select(at => at.Choice.Id)];

    /// <summary>The model; each line that it prints begins with <c>M</c> (a moment) or <c>E</c> (a node entered).</summary>
    public override string ToString() => $$"""
        short script, to, at = -1, response = -1;
        bool flag, first;
        int count, trust = 50, gave;

        active proctype play() {
          do
          :: atomic {
            if
        {{_respond}}    fi;
            do
        {{_arrive}}    od;
            c_code {
              printf("M %d %d %d %d %d %d %d %d\n",
                now.script, now.at, now.response, now.flag, now.count, now.trust, now.first, now.gave);
            };
            response = -1
          }
          od
        }

        """;

    private void Add(int number, Scenario script)
    {
        var index = script.Nodes.Select((node, at) => (node.Id, at)).ToDictionary(pair => pair.Id, pair => pair.at);
        var (responses, setbacks) = (ResponsesOf(script), SetbacksOf(script));
        int At(Target target) => index[target.Node!.Value];
        Line(_respond, $"    :: at == -1 -> script = {number}");
        for (var at = 0; at < script.Nodes.Length; at++)
        {
            var node = script.Nodes[at];
            var entering = $"    :: script == {number} && to == {at} -> c_code {{ printf(\"E %d %d\\n\", now.script, now.to); }}; "
                + (node.Id.Value == "n1" ? "first = 1; " : "");
            Line(_arrive, entering + node.Move switch
            {
                Move.If { Branches: [var branch], Else: var otherwise } =>
                    $"if :: {Of(branch.When)} -> to = {At(branch.Goto)} :: else -> to = {At(otherwise)} fi",
                Move.Chance chance => $"if {string.Join(" ", chance.Ways.Select(way => $":: to = {At(way.Goto)}"))} fi",
                _ => $"at = {at}; break",
            });
            foreach (var choice in ChoicesIn.Move(node.Move))
            {
                var bit = setbacks.IndexOf(choice.Id);
                Line(_respond, $"    :: script == {number} && at == {at} && {(choice.When is { } when ? Of(when) : "true")} -> "
                    + $"response = {responses.IndexOf(choice.Id)}; "
                    + (bit < 0 ? "" : $"gave = gave | {1 << bit}; ")
                    + string.Concat(choice.Effects.Select(Of))
                    + $"to = {At(choice.Goto)}");
            }
        }
    }

    private static string Of(Effect effect) => effect switch
    {
        Effect.SetVariable { Variable.Value: "count" } set => $"count = {Of(set.To)}; {Within("count", 0, 2)}",
        Effect.SetVariable set => $"{set.Variable} = {Of(set.To)}; ",
        Effect.MoveMood move => string.Create(CultureInfo.InvariantCulture, $"trust = trust + ({move.Add}); {Within("trust", 0, 100)}"),
        _ => "",
    };

    private static string Within(string name, int min, int max) =>
        $"if :: {name} > {max} -> {name} = {max} :: {name} < {min} -> {name} = {min} :: else fi; ";

    private static string Of(Expression expression) => expression switch
    {
        Expression.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        Expression.Boolean boolean => boolean.Value ? "true" : "false",
        Expression.Read read => read.Variable.Value,
        Expression.Visited { Node.Value: "n1" } => "first",
        Expression.MoodOf { Mood: Mood.Trust } => "trust",
        Expression.Not not => $"!({Of(not.Of)})",
        Expression.Binary { Operator: var sign } pair => $"({Of(pair.Left)} {SignOf(sign)} {Of(pair.Right)})",
        _ => throw new NotSupportedException($"{expression} is in no small script."),
    };

    private static string SignOf(Operator sign) => sign switch
    {
        Operator.Or => "||",
        Operator.And => "&&",
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Add => "+",
        Operator.Subtract => "-",
        _ => "*",
    };

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
