// What analysis sees of a step: every chance is taken in turn, and every node and way is ticked off.

namespace VRTraining.Simulation.Explore;

/// <summary>
/// Stands beside a step. Where the script leaves something to chance it takes the first way; the step is then taken again
/// for the next way, until all have been seen.
/// </summary>
/// <param name="nodes">How many nodes the script has.</param>
internal sealed class StepWatch(int nodes)
{
    private readonly List<(int Way, int Ways)> _drawn = [];
    private int _next;

    /// <summary>Which nodes have been entered, by their index.</summary>
    public bool[] Entered { get; } = new bool[nodes];

    /// <summary>Which ways of an <c>if</c> or a chance have been taken: 64 at most are told apart.</summary>
    public ulong[] Taken { get; } = new ulong[nodes];

    /// <summary>The ways of the chances met on the present path, in order.</summary>
    public IEnumerable<int> Drawn => _drawn.Select(drawn => drawn.Way);

    public void Enter(int node) => Entered[node] = true;

    public void Take(int node, int way) => Taken[node] |= 1UL << Math.Min(way, 63);

    /// <summary>The way that a chance takes now.</summary>
    public int Draw(int ways)
    {
        if (_next == _drawn.Count)
        {
            _drawn.Add((0, ways));
        }

        return _drawn[_next++].Way;
    }

    /// <summary>Begins with the first way of every chance.</summary>
    public void Begin()
    {
        _drawn.Clear();
        _next = 0;
    }

    /// <summary>Moves on to the next combination of ways; false where all have been seen.</summary>
    public bool MoveOn()
    {
        while (_drawn.Count > 0 && _drawn[^1].Way + 1 == _drawn[^1].Ways)
        {
            _drawn.RemoveAt(_drawn.Count - 1);
        }

        if (_drawn.Count == 0)
        {
            return false;
        }

        _drawn[^1] = (_drawn[^1].Way + 1, _drawn[^1].Ways);
        _next = 0;
        return true;
    }
}
