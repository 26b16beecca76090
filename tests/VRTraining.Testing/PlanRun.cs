// A plan played with the engine alone: nothing is stored.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Simulation.Play;

namespace VRTraining.Testing;

/// <summary>What came of playing a plan.</summary>
/// <param name="Failure">The first thing that is not as expected, at its line of the plan; null where all is.</param>
/// <param name="Inputs">What was given to the engine.</param>
/// <param name="Events">What happened.</param>
/// <param name="End">Where the run stands.</param>
public sealed record PlanRun(
    Diagnostic? Failure,
    IReadOnlyList<RunInput> Inputs,
    IReadOnlyList<StampedEvent> Events,
    RunState End)
{
    /// <summary>Plays a plan to its end or its first failure.</summary>
    /// <param name="engine">Plays the scenario that the plan was read for.</param>
    /// <param name="plan">What is played.</param>
    public static PlanRun Of(Engine engine, Plan plan)
    {
        var driver = new PlanDriver(engine, plan);
        var (inputs, events, buffer) = (new List<RunInput>(), new List<StampedEvent>(), new EventBuffer());
        var state = engine.NewRun(plan.Seed);
        while (true)
        {
            switch (driver.Next(state, events))
            {
                case PlanTurn.Give give:
                    buffer.Clear();
                    state = engine.Apply(state, give.Input, buffer, out var refusal);
                    if (refusal is not null)
                    {
                        return new PlanRun(driver.Refused(refusal, state), inputs, events, state);
                    }

                    inputs.Add(give.Input);
                    events.AddRange(buffer.Events);
                    break;
                case PlanTurn.Fail fail:
                    return new PlanRun(fail.Diagnostic, inputs, events, state);
                default:
                    return new PlanRun(null, inputs, events, state);
            }
        }
    }
}
