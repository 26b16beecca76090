// The dearest way from every state to an ending, where responses are worth something; tells where one could gain forever.
using System.Numerics;

namespace VRTraining.Scenarios.Analysis;

/// <summary>The dearest way from every state to an ending.</summary>
internal sealed class BestWays
{
    /// <summary>The worth of a state from which no ending can be reached.</summary>
    public const long None = long.MinValue;

    private readonly long[] _worth;
    private readonly int[] _next;

    private BestWays(int states)
    {
        _worth = new long[states];
        _next = new int[states];
        Array.Fill(_worth, None);
        Array.Fill(_next, -1);
    }

    /// <summary>A state on a round that gains each time and from which an ending can be reached, or null.</summary>
    public int? GainsForeverAt { get; private set; }

    /// <summary>What the dearest way from a state to an ending is worth, or <see cref="None"/>.</summary>
    public long this[int state] => _worth[state];

    /// <summary>Which of a state's edges the dearest way takes; −1 at an ending.</summary>
    public int NextOf(int state) => _next[state];

    /// <summary>Finds the dearest ways.</summary>
    /// <param name="space">All states.</param>
    /// <param name="components">Their groups: within one, worth is improved until it stands still.</param>
    /// <param name="worth">What each response is worth, by its number.</param>
    public static BestWays In(StateSpace space, Components components, int[] worth)
    {
        var ways = new BestWays(space.Count);
        for (var component = 0; component < components.Count; component++)
        {
            var members = components[component];
            if (!components.GoesRound(space, component))
            {
                ways.Improve(space, members[0], worth);
                continue;
            }

            // Without a gaining round this stands still after as many rounds as there are members, mostly after a few
            // (Bellman 1958, Ford 1956). With one, the ways chosen so far close to a ring (Cherkassky, Goldberg 1999).
            for (var round = 1; ways.ImproveAll(space, members, worth); round++)
            {
                if (BitOperations.IsPow2(round) && ways.Ring(space, components, component) is { } ring)
                {
                    ways.GainsForeverAt ??= ring;
                    break;
                }
            }
        }

        return ways;
    }

    private bool ImproveAll(StateSpace space, ReadOnlySpan<int> members, int[] worth)
    {
        var improves = false;
        foreach (var state in members)
        {
            improves |= Improve(space, state, worth);
        }

        return improves;
    }

    /// <summary>A state on a ring of chosen ways within a group, or null.</summary>
    private int? Ring(StateSpace space, Components components, int component)
    {
        var walks = new Dictionary<int, int>();
        var walk = 0;
        foreach (var start in components[component])
        {
            walk++;
            for (var at = start; _next[at] >= 0 && components.Of[at] == component; at = space.From(at)[_next[at]].To)
            {
                if (!walks.TryAdd(at, walk))
                {
                    if (walks[at] == walk)
                    {
                        return at;
                    }

                    break;
                }
            }
        }

        return null;
    }

    private bool Improve(StateSpace space, int state, int[] worth)
    {
        if (space.EndingOf(state) is not null)
        {
            var isNew = _worth[state] == None;
            _worth[state] = 0;
            return isNew;
        }

        var edges = space.From(state);
        var improves = false;
        for (var i = 0; i < edges.Length; i++)
        {
            var beyond = _worth[edges[i].To];
            if (beyond != None && beyond + worth[edges[i].Response] > _worth[state])
            {
                (_worth[state], _next[state]) = (beyond + worth[edges[i].Response], i);
                improves = true;
            }
        }

        return improves;
    }
}
