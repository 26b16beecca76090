// Small scripts by chance, with every kind of move and condition: the search of all plays is checked on them.
using CsCheck;
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Scenarios.Tests.Analysis;

/// <summary>Scripts of 3–6 nodes. Their ways lead forward only, so that all their plays can be counted, or also back.</summary>
internal static class SmallScripts
{
    private static readonly string[] Conditions =
    [
        "flag", "not flag", "count >= 1", "count == 2", "visited(n1)", "mood(maya, trust) > 60", "count > 0 and flag",
    ];

    private static readonly Gen<Seed> Seeds = Gen.Select(
        Gen.Int[3, 6], Gen.Int[0, 9].Array[60], (nodes, dice) => new Seed(nodes, dice));

    /// <summary>The script of that number, always the same.</summary>
    /// <param name="number">Any.</param>
    /// <param name="goesRound">Whether some responses lead back; then some are setbacks as well.</param>
    public static Scenario Of(uint number, bool goesRound = false)
    {
        var (nodes, dice) = Seeds.Generate(new PCG(number), null, out _);
        var next = 0;
        int Roll(int below) => dice[next++ % dice.Length] * 31 % 10 * below / 10;

        var builder = new ScenarioBuilder()
            .Variable(new Variable.Boolean(new VariableId("flag"), false))
            .Variable(new Variable.Number(new VariableId("count"), 0, 2, 0));
        for (var i = 0; i < nodes; i++)
        {
            var at = i;
            string Further() => Roll(10) switch
            {
                < 2 => "end",
                2 => "end-badly",
                _ => at + 1 + Roll(2) is var to && to < nodes ? $"n{to}" : "end",
            };

            var kind = i == 0 ? 9 : Roll(10);
            var (one, other, when) = (Further(), Further(), Conditions[Roll(Conditions.Length)]);
            var choices = Enumerable.Range(0, 1 + Roll(3))
                .Select(c => (
                    To: goesRound && c > 0 && Roll(3) == 0 ? $"n{Roll(nodes)}" : Further(),
                    Kind: Roll(8),
                    By: Roll(6),
                    When: Roll(14)))
                .ToArray();
            builder = kind switch
            {
                0 or 1 => builder.Node(
                    $"n{i}", symbols => new Move.If([new Branch(Expression(when, symbols), To(one))], To(other))),
                2 => builder.Node($"n{i}", new Move.Chance([new WeightedWay(1, To(one)), new WeightedWay(1, To(other))])),
                _ => builder.Node($"n{i}", symbols => Choices(
                [
                    .. choices.Select((choice, c) => Choice(
                        $"n{at}-{c}",
                        choice.To,
                        goesRound && choice.By == 0 ? Quality.Setback : Quality.Acceptable,
                        EffectOf(choice.Kind, choice.By, symbols),
                        Points((choice.By * 2) - 5)) with
                    {
                        When = c == 0 || choice.When >= Conditions.Length ? null : Expression(Conditions[choice.When], symbols),
                    }),
                ])),
            };
        }

        return builder.Ends().Build();
    }

    private static Effect EffectOf(int kind, int by, Symbols symbols)
    {
        Expression Value(string text, ExpressionType type) => Expression(text, symbols, type);
        return kind switch
        {
            0 => new Effect.SetVariable(new VariableId("flag"), Value("true", ExpressionType.Boolean), "Why."),
            1 => new Effect.SetVariable(new VariableId("flag"), Value("not flag", ExpressionType.Boolean), "Why."),
            2 or 3 => new Effect.SetVariable(new VariableId("count"), Value("count + 1", ExpressionType.Number), "Why."),
            _ => Moves(Mood.Trust, (by * 20) - 50),
        };
    }

    private sealed record Seed(int Nodes, int[] Dice);
}
