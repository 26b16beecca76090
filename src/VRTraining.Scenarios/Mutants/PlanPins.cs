// Pins a play down: after each response everything that a plan can expect, and then only as much of it as is needed.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;

namespace VRTraining.Scenarios.Mutants;

/// <summary>Adds expectations to plans, and takes them away again.</summary>
internal static class PlanPins
{
    /// <summary>The plan with all that can be expected before each of its steps and at its end.</summary>
    /// <param name="engine">Plays the script as it is.</param>
    /// <param name="plan">What is done; it holds.</param>
    public static Plan On(Engine engine, Plan plan)
    {
        var steps = ImmutableArray.CreateBuilder<PlanStep>();
        var (driver, events, buffer) = (new PlanDriver(engine, plan), new List<StampedEvent>(), new EventBuffer());
        var (state, seen, doing) = (engine.NewRun(plan.Seed), 0, plan.Steps.Where(IsDone).GetEnumerator());
        while (driver.Next(state, events) is PlanTurn.Give give)
        {
            if (give.Input is not (RunInput.Start or RunInput.Advance) && doing.MoveNext())
            {
                steps.AddRange(Pins(engine, state, events, seen));
                steps.Add(doing.Current);
                seen = events.Count;
            }

            buffer.Clear();
            state = engine.Apply(state, give.Input, buffer, out _);
            events.AddRange(buffer.Events);
        }

        steps.AddRange(Pins(engine, state, events, seen));
        return plan with { Steps = steps.ToImmutable() };
    }

    /// <summary>The plan without the expectations that can go while it is still good enough; where the play ends stays.</summary>
    public static Plan Fewest(Plan plan, Func<Plan, bool> isEnough)
    {
        for (var i = plan.Steps.Length - 1; i >= 0; i--)
        {
            if (!IsDone(plan.Steps[i]) && plan.Steps[i] is not PlanStep.ExpectEnding
                && plan with { Steps = plan.Steps.RemoveAt(i) } is var fewer && isEnough(fewer))
            {
                plan = fewer;
            }
        }

        return plan;
    }

    private static bool IsDone(PlanStep step) => step is PlanStep.Choose or PlanStep.Answer or PlanStep.Wait
        or PlanStep.Rewind or PlanStep.Reflect or PlanStep.Hint;

    private static IEnumerable<PlanStep> Pins(Engine engine, RunState state, List<StampedEvent> events, int seen)
    {
        var at = TextPosition.Start;
        var recent = events.Skip(seen).Select(stamped => stamped.Event).ToList();
        var lines = recent.OfType<RunEvent.LineSpoken>().Select(spoken => spoken.Line).ToList();
        foreach (var line in lines)
        {
            yield return new PlanStep.ExpectLine(line, null, at);
        }

        // Also from the line before the learner's response to the first one after it: nothing came between.
        if (events.Take(seen).Select(stamped => stamped.Event).OfType<RunEvent.LineSpoken>().LastOrDefault() is { } before)
        {
            lines.Insert(0, before.Line);
        }

        foreach (var (line, then) in lines.Zip(lines.Skip(1)))
        {
            yield return new PlanStep.ExpectLine(line, then, at);
        }

        if (recent.OfType<RunEvent.EndingReached>().LastOrDefault() is { } ended)
        {
            yield return new PlanStep.ExpectEnding(ended.Ending, at);
        }
        else
        {
            yield return new PlanStep.ExpectNode(engine.NodeOf(state).Id, at);
        }

        var points = Points.PerSkill(new AttemptTree(events).PathOf(state.Attempt), engine.Scenario.Skills);
        foreach (var skill in engine.Scenario.Skills)
        {
            yield return new PlanStep.ExpectPoints(skill.Id, points[skill.Id], at);
        }

        foreach (var character in engine.Scenario.Characters)
        {
            foreach (var range in character.Moods)
            {
                yield return new PlanStep.ExpectMood(
                    character.Id, range.Mood, engine.MoodOf(state, character.Id, range.Mood)!.Value, at);
            }
        }
    }
}
