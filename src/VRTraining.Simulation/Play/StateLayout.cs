// Which bits of the packed state hold what, for one scenario.
using VRTraining.Simulation.Expressions;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Play;

/// <summary>Which bits of the packed state hold what.</summary>
/// <remarks>Visits are remembered only for nodes that some expression asks about: the rest would be dead weight.</remarks>
public sealed class StateLayout
{
    /// <summary>How deep sub-scenes may nest.</summary>
    public const int DeepestCall = 4;

    private int _word;
    private int _usedInWord;

    /// <summary>Lays out the state of a scenario.</summary>
    /// <param name="scenario">A scenario whose parts may still be unchecked.</param>
    public StateLayout(Scenario scenario)
    {
        Node = Take(0, Math.Max(1, scenario.Nodes.Length));
        Beat = Take(0, Math.Max(1, scenario.Nodes.Select(node => node.Lines.Length).DefaultIfEmpty(0).Max()));
        if (scenario.Nodes.Any(node => node.Move is Move.Call))
        {
            CallDepth = Take(0, DeepestCall);
            Calls = [.. Enumerable.Range(0, DeepestCall).Select(_ => Take(0, scenario.Nodes.Length))];
        }

        Variables = [.. scenario.Variables.Select(variable => Take(variable.Min, variable.Max))];
        foreach (var character in scenario.Characters)
        {
            foreach (var mood in character.Moods)
            {
                Moods.TryAdd((character.Id, mood.Mood), Take(mood.Min, mood.Max));
            }
        }

        foreach (var expression in ExpressionsIn.Whole(scenario))
        {
            TakeVisits(expression);
        }

        BitsUsed = (_word * 64) + _usedInWord;
    }

    /// <summary>How many bits the scenario needs; more than <see cref="PackedState.Bits"/> is too much to play.</summary>
    public int BitsUsed { get; }

    internal Slot Node { get; }

    /// <summary>Which line of the node; one past the last means its move.</summary>
    internal Slot Beat { get; }

    internal Slot? CallDepth { get; }

    internal Slot[] Calls { get; } = [];

    internal Slot[] Variables { get; }

    internal Dictionary<(CharacterId Character, Mood Mood), Slot> Moods { get; } = [];

    internal Dictionary<NodeId, Slot> Visits { get; } = [];

    private void TakeVisits(Expression expression)
    {
        switch (expression)
        {
            case Expression.Visited visited when !Visits.ContainsKey(visited.Node):
                Visits.Add(visited.Node, Take(0, 1));
                break;
            case Expression.Not not:
                TakeVisits(not.Of);
                break;
            case Expression.Negate negate:
                TakeVisits(negate.Of);
                break;
            case Expression.Binary binary:
                TakeVisits(binary.Left);
                TakeVisits(binary.Right);
                break;
            default:
                break;
        }
    }

    private Slot Take(int min, int max)
    {
        var bits = Slot.BitsFor(min, max);
        if (_usedInWord + bits > 64)
        {
            (_word, _usedInWord) = (_word + 1, 0);
        }

        var slot = new Slot(_word, _usedInWord, (1UL << bits) - 1, min, max);
        _usedInWord += bits;
        return slot;
    }
}
