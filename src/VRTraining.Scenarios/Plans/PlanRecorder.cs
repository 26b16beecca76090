// From what was given to a run to a plan that plays it again.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Plans;

/// <summary>Turns the inputs of a run into a plan that expects what came of them.</summary>
public static class PlanRecorder
{
    /// <summary>The plan of a run.</summary>
    /// <param name="engine">Plays the scenario of the run.</param>
    /// <param name="seed">The run's seed.</param>
    /// <param name="inputs">
    /// What was taken, in order, a start first. Pauses, extended limits and what a facilitator steered are left out: a plan
    /// has no words for them.
    /// </param>
    /// <returns>
    /// A plan with the setbacks on the way, and with ending, points and moods where the inputs end. Reflections are empty
    /// in it: they are personal text, and the play does not depend on them.
    /// </returns>
    public static Plan Record(Engine engine, ulong seed, IEnumerable<RunInput> inputs)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        var events = new List<StampedEvent>();
        var buffer = new EventBuffer();
        var state = engine.NewRun(seed);
        foreach (var input in inputs)
        {
            var limit = state.Status == RunStatus.NotStarted ? null : (engine.NodeOf(state).Move as Move.Choose)?.Limit;
            buffer.Clear();
            state = engine.Apply(state, input, buffer, out var refusal);
            if (refusal is not null)
            {
                continue;
            }

            events.AddRange(buffer.Events);
            if (StepOf(input, limit) is { } step)
            {
                steps.Add(step);
                AddSetback(steps, buffer.Events);
            }
        }

        AddEnd(steps, engine, state, events);
        return new Plan("", seed, steps.ToImmutable());
    }

    private static PlanStep? StepOf(RunInput input, TimeLimit? limit) => input switch
    {
        RunInput.Choose choose => new PlanStep.Choose(choose.Choice, TextPosition.Start),
        RunInput.Answer answer => new PlanStep.Answer(answer.Text, TextPosition.Start),
        RunInput.Reflect => new PlanStep.Reflect("", TextPosition.Start),
        RunInput.Rewind rewind => new PlanStep.Rewind(rewind.To, TextPosition.Start),
        RunInput.Hint => new PlanStep.Hint(TextPosition.Start),
        RunInput.TimeReached when limit is not null => new PlanStep.Wait(limit.Seconds, TextPosition.Start),
        _ => null,
    };

    private static void AddSetback(ImmutableArray<PlanStep>.Builder steps, ReadOnlySpan<StampedEvent> happened)
    {
        foreach (var stamped in happened)
        {
            if (stamped.Event is RunEvent.ChoiceMade { Quality: Quality.Setback } made)
            {
                steps.Add(new PlanStep.ExpectSetback(made.Choice, TextPosition.Start));
            }
        }
    }

    private static void AddEnd(
        ImmutableArray<PlanStep>.Builder steps, Engine engine, in RunState state, List<StampedEvent> events)
    {
        if (state.Status == RunStatus.NotStarted)
        {
            return;
        }

        steps.Add(events.Select(stamped => stamped.Event).OfType<RunEvent.EndingReached>().LastOrDefault() is { } ended
            && state.Status is RunStatus.AtEnding or RunStatus.Completed
            ? new PlanStep.ExpectEnding(ended.Ending, TextPosition.Start)
            : new PlanStep.ExpectNode(engine.NodeOf(state).Id, TextPosition.Start));
        var points = Points.PerSkill(new AttemptTree(events).PathOf(state.Attempt), engine.Scenario.Skills);
        foreach (var skill in engine.Scenario.Skills)
        {
            steps.Add(new PlanStep.ExpectPoints(skill.Id, points[skill.Id], TextPosition.Start));
        }

        foreach (var character in engine.Scenario.Characters)
        {
            foreach (var mood in character.Moods)
            {
                steps.Add(new PlanStep.ExpectMood(
                    character.Id, mood.Mood, engine.MoodOf(state, character.Id, mood.Mood)!.Value, TextPosition.Start));
            }
        }
    }
}
