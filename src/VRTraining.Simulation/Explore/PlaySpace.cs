// All plays of a scenario as a graph: its states are moments in which the learner is asked, its edges are responses.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Explore;

/// <summary>
/// What can come after what, by the engine's own step. Only what can decide something is told apart
/// (<see cref="Relevance"/>). Rewinds add nothing: they lead back to where a play has been. For one thread.
/// </summary>
public sealed class PlaySpace
{
    private static readonly RunInput.Advance Onward = new(RunTime.Zero);

    private readonly CompiledScript _script;
    private readonly Engine _engine;
    private readonly PackedState[] _masks;
    private readonly StepWatch _watch;
    private readonly Offer[][] _offers;

    /// <summary>The plays of a scenario.</summary>
    /// <param name="engine">Plays it.</param>
    public PlaySpace(Engine engine)
    {
        _engine = engine;
        _script = engine.Script;
        _watch = new StepWatch(_script.Nodes.Length);
        var relevance = Relevance.Of(engine);
        _masks = [.. Enumerable.Range(0, _script.Nodes.Length).Select(relevance.Mask)];
        var responses = ImmutableArray.CreateBuilder<Response>();
        _offers = [.. _script.Nodes.Select(node => OffersOf(node, responses))];
        Responses = responses.ToImmutable();
    }

    /// <summary>What is played.</summary>
    public Scenario Scenario => _engine.Scenario;

    /// <summary>Everything a learner can do, node by node.</summary>
    public ImmutableArray<Response> Responses { get; }

    /// <summary>An empty table for states of this scenario.</summary>
    public StateTable NewTable() => new(_script.Layout.BitsUsed);

    /// <summary>The index of the node at which the learner is asked.</summary>
    public int NodeOf(in PackedState state) => state[_script.Layout.Node];

    /// <summary>Whether a node has been entered so far, be it in passing.</summary>
    /// <param name="node">Its index.</param>
    public bool WasEntered(int node) => _watch.Entered[node];

    /// <summary>Whether a way of an <c>if</c> or a chance has been taken so far.</summary>
    /// <param name="node">The node's index.</param>
    /// <param name="way">In the order it is written, else last; of 64 and more only the 64th is told.</param>
    public bool WasTaken(int node, int way) => (_watch.Taken[node] & (1UL << Math.Min(way, 63))) != 0;

    /// <summary>Adds where a play can begin; more than one where chance has its say. Their response is −1.</summary>
    public void Begin(List<Arrival> arrivals)
    {
        var before = _engine.NewRun(0);
        Walk(before, new RunInput.Start(RunTime.Zero), -1, arrivals, chances: null);
    }

    /// <summary>Adds where a play can go on from a state; nothing from an ending.</summary>
    public void GoOn(in PackedState state, List<Arrival> arrivals)
    {
        foreach (var offer in _offers[NodeOf(state)])
        {
            GoOn(state, offer, arrivals, null);
        }
    }

    /// <summary>The ways that chance must take for a response to lead from one state to another, or null.</summary>
    /// <param name="from">Where the response is given; null for the beginning of a play.</param>
    /// <param name="response">Its number; −1 for the beginning.</param>
    /// <param name="to">Where it shall lead.</param>
    public ImmutableArray<int>? ChancesBetween(PackedState? from, int response, in PackedState to)
    {
        var arrivals = new List<Arrival>();
        var chances = new List<ImmutableArray<int>>();
        if (from is { } state)
        {
            GoOn(state, _offers[NodeOf(state)].First(offer => offer.Number == response), arrivals, chances);
        }
        else
        {
            Walk(_engine.NewRun(0), new RunInput.Start(RunTime.Zero), -1, arrivals, chances);
        }

        for (var i = 0; i < arrivals.Count; i++)
        {
            if (arrivals[i].State == to)
            {
                return chances[i];
            }
        }

        return null;
    }

    private static Offer[] OffersOf(CompiledNode node, ImmutableArray<Response>.Builder responses)
    {
        var offers = new List<Offer>();
        if (node.Node.Move is Move.Reflect)
        {
            offers.Add(new Offer(responses.Count, new RunInput.Reflect("", RunTime.Zero), null));
            responses.Add(new Response(node.Node, null, false));
        }

        var isChoice = node.Matcher is null;
        for (var i = 0; i < node.Choices.Length; i++)
        {
            var (choice, timeout) = (node.Choices[i], isChoice && i >= node.OfferedCount);
            offers.Add(new Offer(
                responses.Count,
                timeout ? new RunInput.TimeReached(RunTime.Zero) : new RunInput.Choose(choice.Choice.Id, RunTime.Zero),
                choice.When));
            responses.Add(new Response(node.Node, choice.Choice, timeout));
        }

        return [.. offers];
    }

    private void GoOn(
        in PackedState state, Offer offer, List<Arrival> arrivals, List<ImmutableArray<int>>? chances)
    {
        if (!(offer.When?.Holds(state) ?? true))
        {
            return;
        }

        var from = new RunState
        {
            Bits = state,
            Status = RunStatus.Playing,
            Attempt = 1,
            Attempts = 1,
            Deadline = offer.Input is RunInput.TimeReached ? RunTime.Zero : null,
        };
        Walk(from, offer.Input, offer.Number, arrivals, chances);
    }

    /// <summary>Takes the step, and on through all lines until the learner is asked: once for each way of chance.</summary>
    private void Walk(
        in RunState from, RunInput input, int number, List<Arrival> arrivals, List<ImmutableArray<int>>? chances)
    {
        _watch.Begin();
        do
        {
            var state = from;
            Step(ref state, input);
            while (state.Status == RunStatus.Playing && !_engine.AtMove(state))
            {
                Step(ref state, Onward);
            }

            state.Bits.Keep(_masks[NodeOf(state.Bits)]);
            arrivals.Add(new Arrival(state.Bits, number));
            chances?.Add([.. _watch.Drawn]);
        }
        while (_watch.MoveOn());
    }

    private void Step(ref RunState state, RunInput input)
    {
        if (new Step(_script, ref state, input, EventBuffer.Discarding, _watch).Take() is { } refusal)
        {
            throw new InvalidOperationException(
                $"At node '{_script.Nodes[state.Bits[_script.Layout.Node]].Node.Id}' the step was refused: {refusal}.");
        }
    }

    private sealed record Offer(int Number, RunInput Input, CompiledExpression? When);
}
