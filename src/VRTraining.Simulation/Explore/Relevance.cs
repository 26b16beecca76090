// Which parts of the state can decide how a play goes on: the rest is only written, and analysis leaves it out.
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Explore;

/// <summary>What some condition reads, be it by way of variables that are set from it.</summary>
public sealed class Relevance
{
    private Relevance()
    {
    }

    /// <summary>Variables that can decide something.</summary>
    public HashSet<VariableId> Variables { get; } = [];

    /// <summary>Moods that can decide something.</summary>
    public HashSet<(CharacterId Character, Mood Mood)> Moods { get; } = [];

    /// <summary>Visits that can decide something.</summary>
    public HashSet<NodeId> Visits { get; } = [];

    /// <summary>What decides something in a scenario.</summary>
    public static Relevance Of(Scenario scenario)
    {
        var relevance = new Relevance();
        var settings = ChoicesIn.Whole(scenario)
            .SelectMany(place => place.Choice.Effects.OfType<Effect.SetVariable>())
            .ToLookup(set => set.Variable, set => set.To);
        var open = new Queue<Expression>(Conditions(scenario));
        while (open.TryDequeue(out var expression))
        {
            foreach (var variable in relevance.Take(expression))
            {
                foreach (var value in settings[variable])
                {
                    open.Enqueue(value);
                }
            }
        }

        return relevance;
    }

    /// <summary>The bits of a state that decide something: place, sub-scenes, and what is relevant.</summary>
    internal PackedState Mask(Scenario scenario, StateLayout layout)
    {
        var mask = default(PackedState);
        void Keep(Slot slot) => mask.Fill(slot);

        Keep(layout.Node);
        Keep(layout.Beat);
        if (layout.CallDepth is { } depth)
        {
            Keep(depth);
            Array.ForEach(layout.Calls, Keep);
        }

        for (var i = 0; i < scenario.Variables.Length; i++)
        {
            if (Variables.Contains(scenario.Variables[i].Id))
            {
                Keep(layout.Variables[i]);
            }
        }

        foreach (var mood in Moods)
        {
            Keep(layout.Moods[mood]);
        }

        foreach (var node in Visits)
        {
            Keep(layout.Visits[node]);
        }

        return mask;
    }

    private static IEnumerable<Expression> Conditions(Scenario scenario) => scenario.Nodes
        .SelectMany(node => node.Move is Move.If conditions ? conditions.Branches.Select(branch => branch.When) : [])
        .Concat(ChoicesIn.Whole(scenario).Select(place => place.Choice.When).OfType<Expression>());

    /// <summary>Takes in what an expression reads; gives the variables that are new.</summary>
    private List<VariableId> Take(Expression expression)
    {
        var added = new List<VariableId>();
        foreach (var part in Parts.Of(expression))
        {
            switch (part)
            {
                case Expression.Read read when Variables.Add(read.Variable):
                    added.Add(read.Variable);
                    break;
                case Expression.MoodOf mood:
                    Moods.Add((mood.Character, mood.Mood));
                    break;
                case Expression.Visited visited:
                    Visits.Add(visited.Node);
                    break;
            }
        }

        return added;
    }
}
