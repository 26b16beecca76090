// From which states an ending can be reached: a walk from the endings back.
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

internal static class Backward
{
    /// <summary>For each state, whether an ending of that sort can be reached from it.</summary>
    public static bool[] From(StateSpace space, Func<EndingId, bool> isWanted)
    {
        var (starts, sources) = Reversed(space);
        var reached = new bool[space.Count];
        var open = new Stack<int>();
        for (var state = 0; state < space.Count; state++)
        {
            if (space.EndingOf(state) is { } ending && isWanted(ending))
            {
                reached[state] = true;
                open.Push(state);
            }
        }

        while (open.TryPop(out var state))
        {
            for (var i = starts[state]; i < starts[state + 1]; i++)
            {
                if (!reached[sources[i]])
                {
                    reached[sources[i]] = true;
                    open.Push(sources[i]);
                }
            }
        }

        return reached;
    }

    /// <summary>The edges by where they lead: those of a state lie from its start to the next one's.</summary>
    private static (int[] Starts, int[] Sources) Reversed(StateSpace space)
    {
        var starts = new int[space.Count + 1];
        for (var state = 0; state < space.Count; state++)
        {
            foreach (var edge in space.From(state))
            {
                starts[edge.To + 1]++;
            }
        }

        for (var state = 0; state < space.Count; state++)
        {
            starts[state + 1] += starts[state];
        }

        var next = starts[..^1];
        var sources = new int[space.Edges];
        for (var state = 0; state < space.Count; state++)
        {
            foreach (var edge in space.From(state))
            {
                sources[next[edge.To]++] = state;
            }
        }

        return (starts, sources);
    }
}
