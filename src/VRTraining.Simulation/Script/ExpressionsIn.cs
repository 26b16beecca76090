// Finds every choice and every expression of a script.
using VRTraining.Simulation.Expressions;

namespace VRTraining.Simulation.Script;

/// <summary>Every choice of a node's move, wherever it stands.</summary>
public static class ChoicesIn
{
    /// <summary>The choices of a move: offered, on timeout, options and otherwise, in the order they are written.</summary>
    public static IEnumerable<Choice> Move(Move move) => move switch
    {
        Script.Move.Choose { Limit: { } limit } choose => choose.Choices.Append(limit.OnTimeout),
        Script.Move.Choose choose => choose.Choices,
        Script.Move.Answer answer => answer.Options.Append(answer.Otherwise),
        _ => [],
    };

    /// <summary>Every choice of a scenario with its node, in the order they are written.</summary>
    public static IEnumerable<(Node Node, Choice Choice)> Whole(Scenario scenario) =>
        scenario.Nodes.SelectMany(node => Move(node.Move).Select(choice => (node, choice)));
}

/// <summary>Every expression of a script.</summary>
public static class ExpressionsIn
{
    /// <summary>Conditions and assigned values, in the order they are written.</summary>
    public static IEnumerable<Expression> Whole(Scenario scenario) => scenario.Nodes.SelectMany(Of);

    private static IEnumerable<Expression> Of(Node node)
    {
        if (node.Move is Move.If conditions)
        {
            foreach (var branch in conditions.Branches)
            {
                yield return branch.When;
            }
        }

        foreach (var choice in ChoicesIn.Move(node.Move))
        {
            if (choice.When is { } when)
            {
                yield return when;
            }

            foreach (var effect in choice.Effects.OfType<Effect.SetVariable>())
            {
                yield return effect.To;
            }
        }
    }
}
