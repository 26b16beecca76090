// Which responses are offered how often: the states at each node, and in how many of them a response can be given.
namespace VRTraining.Scenarios.Analysis;

/// <summary>Which responses are offered in how many states.</summary>
internal sealed class Offers
{
    private readonly int[] _states;
    private readonly int[] _offered;
    private readonly int[] _firstAt;
    private readonly int[] _firstGiven;
    private readonly int[] _firstWithout;

    public Offers(StateSpace space)
    {
        var responses = space.Plays.Responses;
        var ofNode = Enumerable.Range(0, responses.Length)
            .GroupBy(response => responses[response].Node.Id)
            .ToDictionary(group => group.Key, group => group.ToArray());
        _states = new int[space.Scenario.Nodes.Length];
        _firstAt = Nowhere(space.Scenario.Nodes.Length);
        _offered = new int[responses.Length];
        _firstGiven = Nowhere(responses.Length);
        _firstWithout = Nowhere(responses.Length);
        var seenIn = Nowhere(responses.Length);
        for (var state = 0; state < space.Count; state++)
        {
            var edges = space.From(state);
            if (edges.Length == 0)
            {
                continue;
            }

            var node = space.NodeOf(state);
            _states[node]++;
            First(_firstAt, node, state);
            foreach (var edge in edges)
            {
                if (seenIn[edge.Response] != state)
                {
                    seenIn[edge.Response] = state;
                    _offered[edge.Response]++;
                    First(_firstGiven, edge.Response, state);
                }
            }

            foreach (var response in ofNode[space.Scenario.Nodes[node].Id])
            {
                if (seenIn[response] != state)
                {
                    First(_firstWithout, response, state);
                }
            }
        }
    }

    /// <summary>In how many states a node asks the learner.</summary>
    public int StatesAt(int node) => _states[node];

    /// <summary>The first state in which a node asks the learner, or −1.</summary>
    public int FirstAt(int node) => _firstAt[node];

    /// <summary>In how many states a response can be given.</summary>
    public int CountOf(int response) => _offered[response];

    /// <summary>The first state in which a response can be given, or −1.</summary>
    public int FirstWith(int response) => _firstGiven[response];

    /// <summary>The first state in which its node asks and a response cannot be given, or −1.</summary>
    public int FirstWithout(int response) => _firstWithout[response];

    private static int[] Nowhere(int count)
    {
        var nowhere = new int[count];
        Array.Fill(nowhere, -1);
        return nowhere;
    }

    private static void First(int[] firsts, int index, int state)
    {
        if (firsts[index] < 0)
        {
            firsts[index] = state;
        }
    }
}
