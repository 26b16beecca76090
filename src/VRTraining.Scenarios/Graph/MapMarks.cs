// What is known about a map beside the script: the best path, what plans cover, what learners chose.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>What is known about a map beside the script.</summary>
/// <param name="Best">The responses of a play that gives a best one wherever it can.</param>
/// <param name="BestNodes">The nodes on that play.</param>
/// <param name="NodeVisits">How often plans enter each node; null: no plans were looked at.</param>
/// <param name="ChoiceVisits">How often plans give each response.</param>
/// <param name="Figures">What learners made of each moment; empty where there are no runs.</param>
public sealed record MapMarks(
    ImmutableHashSet<ChoiceId> Best,
    ImmutableHashSet<NodeId> BestNodes,
    IReadOnlyDictionary<NodeId, int>? NodeVisits,
    IReadOnlyDictionary<ChoiceId, int>? ChoiceVisits,
    IReadOnlyDictionary<NodeId, MomentFigures> Figures)
{
    private const int MostSteps = 2_000;

    /// <summary>The best path alone.</summary>
    /// <param name="engine">Plays the scenario of the map.</param>
    public static MapMarks BestPathOf(Engine engine)
    {
        var (choices, nodes) = (ImmutableHashSet.CreateBuilder<ChoiceId>(), ImmutableHashSet.CreateBuilder<NodeId>());
        var buffer = new EventBuffer();
        var state = engine.Apply(engine.NewRun(1), new RunInput.Start(default), buffer, out _);
        for (var step = 0; step < MostSteps && state.Status == RunStatus.Playing; step++)
        {
            state = engine.Apply(state, NextOn(engine, state), buffer, out var refusal);
            if (refusal is not null)
            {
                break;
            }
        }

        foreach (var happened in buffer.Events)
        {
            if (happened.Event is RunEvent.NodeEntered entered)
            {
                nodes.Add(entered.Node);
            }
            else if (happened.Event is RunEvent.ChoiceMade made)
            {
                choices.Add(made.Choice);
            }
        }

        return new MapMarks(
            choices.ToImmutable(), nodes.ToImmutable(), null, null, ImmutableDictionary<NodeId, MomentFigures>.Empty);
    }

    private static RunInput NextOn(Engine engine, in RunState state)
    {
        if (!engine.AtMove(state))
        {
            return new RunInput.Advance(state.Now);
        }

        var offered = engine.Offered(state);
        return offered.Count > 0
            ? new RunInput.Choose(offered.MinBy(choice => choice.Quality)!.Id, state.Now)
            : new RunInput.Reflect("", state.Now);
    }
}
