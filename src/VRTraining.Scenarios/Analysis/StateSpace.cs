// What a search has found: states, where responses lead, and from where each state was met first.
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>The plays of a scenario as a graph, whole or as far as it was searched.</summary>
/// <remarks>States are numbered from 0 in the order in which they were met: breadth-first, so the way to each is a shortest.</remarks>
internal sealed class StateSpace
{
    private readonly StateTable _states;
    private readonly Growing<Edge> _edges = new();
    private readonly Growing<Place> _places = new();

    public StateSpace(PlaySpace plays)
    {
        Plays = plays;
        _states = plays.NewTable();
    }

    public PlaySpace Plays { get; }

    public Scenario Scenario => Plays.Scenario;

    /// <summary>How many states were met.</summary>
    public int Count => _states.Count;

    /// <summary>How many ways from state to state were walked.</summary>
    public int Edges => _edges.Count;

    /// <summary>How many of the states a play can begin in; these have the lowest numbers.</summary>
    public int Beginnings { get; private set; }

    /// <summary>Whether every state has been searched: then what is not here does not exist.</summary>
    public bool IsWhole { get; set; }

    public PackedState this[int state] => _states[state];

    /// <summary>Where the learner is asked, as an index into the scenario's nodes.</summary>
    public int NodeOf(int state) => _places[state].Node;

    /// <summary>The ending that a state is, or null.</summary>
    public EndingId? EndingOf(int state) => Scenario.Nodes[NodeOf(state)].Move is Move.End end ? end.Ending : null;

    /// <summary>The state from which this one was met first, or −1 at a beginning.</summary>
    public int ParentOf(int state) => _places[state].Parent;

    /// <summary>The response by which a state was met first.</summary>
    public int ResponseTo(int state) => _places[state].Response;

    /// <summary>Where responses lead from a state.</summary>
    public ReadOnlySpan<Edge> From(int state) => _edges.Span.Slice(_places[state].First, _places[state].Degree);

    /// <summary>How many responses lie between the beginning and a state, on the way it was met first.</summary>
    public int DepthOf(int state)
    {
        var depth = 0;
        for (var at = state; ParentOf(at) >= 0; at = ParentOf(at))
        {
            depth++;
        }

        return depth;
    }

    /// <summary>Takes in the states that a play can begin in.</summary>
    public void Begin(List<Arrival> arrivals)
    {
        foreach (var arrival in arrivals)
        {
            Meet(arrival, parent: -1);
        }

        Beginnings = Count;
    }

    /// <summary>Takes in where one state leads; to be called once a state.</summary>
    /// <param name="state">Its number.</param>
    /// <param name="arrivals">Where its responses lead.</param>
    public void Lead(int state, List<Arrival> arrivals)
    {
        var first = _edges.Count;
        foreach (var arrival in arrivals)
        {
            _edges.Add(new Edge(Meet(arrival, state), arrival.Response));
        }

        ref var place = ref _places[state];
        (place.First, place.Degree) = (first, arrivals.Count);
    }

    private int Meet(in Arrival arrival, int parent)
    {
        var number = _states.Add(arrival.State, out var isNew);
        if (isNew)
        {
            _places.Add(new Place
            {
                Node = Plays.NodeOf(arrival.State),
                Parent = parent,
                Response = arrival.Response,
            });
        }

        return number;
    }

    private struct Place
    {
        public int Node;
        public int Parent;
        public int Response;
        public int First;
        public int Degree;
    }
}

/// <summary>A way from one state to another.</summary>
/// <param name="To">The number of the state it leads to.</param>
/// <param name="Response">The number of the response that leads there.</param>
internal readonly record struct Edge(int To, int Response);
