// Strongly connected components: groups of states among which a play can go round. Tarjan (1972), without recursion.
namespace VRTraining.Scenarios.Analysis;

/// <summary>Groups of states among which a play can go round; most groups are one state.</summary>
internal sealed class Components
{
    private readonly int[] _members;
    private readonly List<int> _starts = [];

    private Components(int states)
    {
        _members = new int[states];
        Of = new int[states];
    }

    /// <summary>How many groups there are, numbered so that each leads only to itself and to lower ones.</summary>
    public int Count => _starts.Count;

    /// <summary>The group of a state.</summary>
    public int[] Of { get; }

    /// <summary>The states of a group.</summary>
    public ReadOnlySpan<int> this[int component] => _members.AsSpan(
        _starts[component]..(component + 1 < _starts.Count ? _starts[component + 1] : _members.Length));

    /// <summary>Whether a play can come back to a state of the group.</summary>
    public bool GoesRound(StateSpace space, int component)
    {
        var members = this[component];
        if (members.Length > 1)
        {
            return true;
        }

        foreach (var edge in space.From(members[0]))
        {
            if (edge.To == members[0])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The groups of a graph.</summary>
    public static Components In(StateSpace space)
    {
        var found = new Components(space.Count);
        var order = new int[space.Count];
        var low = new int[space.Count];
        var open = new Stack<int>();
        var path = new Stack<(int State, int Edge)>();
        var (reached, filled) = (0, 0);
        Array.Fill(found.Of, -1);
        for (var root = 0; root < space.Count; root++)
        {
            if (order[root] != 0)
            {
                continue;
            }

            Enter(root);
            while (path.TryPop(out var at))
            {
                var edges = space.From(at.State);
                if (at.Edge < edges.Length)
                {
                    path.Push((at.State, at.Edge + 1));
                    var to = edges[at.Edge].To;
                    if (order[to] == 0)
                    {
                        Enter(to);
                    }
                    else if (found.Of[to] < 0)
                    {
                        low[at.State] = Math.Min(low[at.State], order[to]);
                    }

                    continue;
                }

                Leave(at.State);
                if (path.TryPeek(out var before))
                {
                    low[before.State] = Math.Min(low[before.State], low[at.State]);
                }
            }
        }

        return found;

        void Enter(int state)
        {
            order[state] = low[state] = ++reached;
            open.Push(state);
            path.Push((state, 0));
        }

        void Leave(int state)
        {
            if (low[state] != order[state])
            {
                return;
            }

            found._starts.Add(filled);
            int member;
            do
            {
                member = open.Pop();
                found.Of[member] = found._starts.Count - 1;
                found._members[filled++] = member;
            }
            while (member != state);
        }
    }
}
