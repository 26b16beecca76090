// Finds the play that shows something, and writes it as a test plan that replays it to the same place.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Explore;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>Turns ways through the states into test plans.</summary>
internal sealed class Plays(StateSpace space, Engine engine)
{
    private const int MostSeeds = 200_000;

    /// <summary>The shortest play to a state.</summary>
    public ImmutableArray<Edge> WayTo(int state)
    {
        var way = new Stack<Edge>();
        for (var at = state; at >= 0; at = space.ParentOf(at))
        {
            way.Push(new Edge(at, space.ResponseTo(at)));
        }

        return [.. way];
    }

    /// <summary>The play that goes on from a state by the dearest ways until an ending.</summary>
    public ImmutableArray<Edge> Onward(int state, BestWays ways)
    {
        var way = ImmutableArray.CreateBuilder<Edge>();
        for (var at = state; ways.NextOf(at) >= 0; at = way[^1].To)
        {
            way.Add(space.From(at)[ways.NextOf(at)]);
        }

        return way.ToImmutable();
    }

    /// <summary>A plan that plays a way.</summary>
    /// <param name="way">From a beginning; its last state is expected in the plan.</param>
    /// <param name="more">What is expected after it.</param>
    /// <returns>The plan, or null where no seed was found that lets chance go that way.</returns>
    public Plan? PlanOf(ImmutableArray<Edge> way, params ReadOnlySpan<PlanStep> more)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        foreach (var edge in way.Skip(1))
        {
            steps.AddRange(StepsOf(space.Plays.Responses[edge.Response]));
        }

        var last = way[^1].To;
        steps.Add(space.EndingOf(last) is { } ending
            ? new PlanStep.ExpectEnding(ending, TextPosition.Start)
            : new PlanStep.ExpectNode(space.Scenario.Nodes[space.NodeOf(last)].Id, TextPosition.Start));
        steps.AddRange(more);
        return SeedOf(way) is { } seed ? new Plan("", seed, steps.ToImmutable()) : null;
    }

    private static PlanStep[] StepsOf(Response response) => response switch
    {
        { Choice: null } => [new PlanStep.Reflect("", TextPosition.Start)],
        { IsTimeout: true, Node.Move: Move.Choose { Limit: { } limit } } => [new PlanStep.Wait(limit.Seconds, TextPosition.Start)],
        { Choice: { } choice } => [new PlanStep.Choose(choice.Id, TextPosition.Start)],
    };

    /// <summary>The least seed that takes every chance on the way as the way does.</summary>
    private ulong? SeedOf(ImmutableArray<Edge> way)
    {
        var wanted = new List<int>();
        for (var i = 0; i < way.Length; i++)
        {
            PackedState? from = i == 0 ? null : space[way[i - 1].To];
            wanted.AddRange(space.Plays.ChancesBetween(from, way[i].Response, space[way[i].To])!.Value);
        }

        if (wanted.Count == 0)
        {
            return 1;
        }

        for (var seed = 1UL; seed <= MostSeeds; seed++)
        {
            if (Takes(way, seed, wanted))
            {
                return seed;
            }
        }

        return null;
    }

    private bool Takes(ImmutableArray<Edge> way, ulong seed, List<int> wanted)
    {
        var events = new EventBuffer();
        var state = Give(engine.NewRun(seed), new RunInput.Start(RunTime.Zero), events);
        foreach (var edge in way.Skip(1))
        {
            var response = space.Plays.Responses[edge.Response];
            RunInput input = response switch
            {
                { Choice: null } => new RunInput.Reflect("", state.Now),
                { IsTimeout: true } => new RunInput.TimeReached(state.Deadline ?? state.Now),
                { Choice: { } choice } => new RunInput.Choose(choice.Id, state.Now),
            };
            state = Give(state, input, events);
        }

        var drawn = 0;
        foreach (var happened in events.Events)
        {
            if (happened.Event is RunEvent.ChanceTaken taken && (drawn == wanted.Count || taken.Way != wanted[drawn++]))
            {
                return false;
            }
        }

        return drawn == wanted.Count;
    }

    private RunState Give(in RunState from, RunInput input, EventBuffer events)
    {
        var state = engine.Apply(from, input, events, out var refusal);
        while (refusal is null && state.Status == RunStatus.Playing && !engine.AtMove(state))
        {
            state = engine.Apply(state, new RunInput.Advance(state.Now), events, out refusal);
        }

        return state;
    }
}
