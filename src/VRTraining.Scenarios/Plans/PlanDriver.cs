// Plays a plan step by step: says which input comes next, and checks what is expected. Who applies the inputs is open.
using System.Diagnostics;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Play;

namespace VRTraining.Scenarios.Plans;

/// <summary>Plays a plan step by step, for one play and one thread.</summary>
/// <remarks>
/// The caller asks <see cref="Next"/>, applies the input that it gives — to an engine or to a live run — and asks again with
/// the new state. Run time passes by <c>wait</c> only.
/// </remarks>
public sealed class PlanDriver
{
    // More lines in a row than any script has on purpose: a loop that never asks the learner anything.
    private const int MostAdvances = 10_000;

    private readonly Engine _engine;
    private readonly Plan _plan;
    private readonly PlanExpectations _expectations;
    private int _next;
    private RunTime _now;
    private RunTime? _waitUntil;
    private int _advances;

    /// <summary>Begins at the first step of a plan.</summary>
    /// <param name="engine">Plays the scenario that the plan was read for.</param>
    /// <param name="plan">What is played.</param>
    public PlanDriver(Engine engine, Plan plan)
    {
        (_engine, _plan) = (engine, plan);
        _expectations = new PlanExpectations(engine, plan);
    }

    /// <summary>What comes next.</summary>
    /// <param name="state">Where the run stands.</param>
    /// <param name="events">All events of the run so far.</param>
    public PlanTurn Next(in RunState state, IReadOnlyList<StampedEvent> events)
    {
        if (state.Status == RunStatus.NotStarted)
        {
            return new PlanTurn.Give(new RunInput.Start(_now));
        }

        while (true)
        {
            if (state.Status == RunStatus.Playing && !_engine.AtMove(state))
            {
                return Advance();
            }

            _advances = 0;
            if (_waitUntil is { } until)
            {
                if (state.Deadline is { } deadline && deadline <= until)
                {
                    _now = deadline;
                    return new PlanTurn.Give(new RunInput.TimeReached(_now));
                }

                (_now, _waitUntil) = (until, null);
            }

            if (_next == _plan.Steps.Length)
            {
                return state.Status == RunStatus.AtEnding
                    ? new PlanTurn.Give(new RunInput.Advance(_now))
                    : new PlanTurn.Done();
            }

            if (Take(_plan.Steps[_next++], state, events) is { } turn)
            {
                return turn;
            }
        }
    }

    /// <summary>
    /// Tells the present time of a run whose own clock goes; a <c>wait</c> then counts from there, and an input that
    /// <see cref="Next"/> gives is due at its time. Times before the last one told change nothing.
    /// </summary>
    public void Passed(RunTime now) => _now = now > _now ? now : _now;

    /// <summary>Why the last input was turned down, as a finding at the step that gave it.</summary>
    /// <param name="refusal">What the engine or the run said.</param>
    /// <param name="state">Where the run stands.</param>
    public Diagnostic Refused(Refusal refusal, in RunState state) =>
        _expectations.Refused(_plan.Steps.Length == 0 ? null : _plan.Steps[Math.Max(0, _next - 1)], refusal, state);

    private PlanTurn Advance() => ++_advances > MostAdvances
        ? new PlanTurn.Fail(_expectations.Disagrees(
            TextPosition.Start, "The play goes round and round without asking the learner anything.", ""))
        : new PlanTurn.Give(new RunInput.Advance(_now));

    /// <summary>The input of a step, a failed expectation, or null: on to the next step.</summary>
    private PlanTurn? Take(PlanStep step, in RunState state, IReadOnlyList<StampedEvent> events)
    {
        switch (step)
        {
            case PlanStep.Choose choose:
                return new PlanTurn.Give(new RunInput.Choose(choose.Choice, _now));
            case PlanStep.Answer answer:
                return new PlanTurn.Give(new RunInput.Answer(answer.Text, _now));
            case PlanStep.Reflect reflect:
                return new PlanTurn.Give(new RunInput.Reflect(reflect.Text, _now));
            case PlanStep.Rewind rewind:
                return new PlanTurn.Give(new RunInput.Rewind(rewind.To, _now));
            case PlanStep.Hint:
                return new PlanTurn.Give(new RunInput.Hint(_now));
            case PlanStep.Wait wait:
                _waitUntil = _now.Plus(wait.Seconds * 1000L);
                return null;
            case PlanStep.ExpectNode or PlanStep.ExpectLine or PlanStep.ExpectEnding or PlanStep.ExpectSetback
                or PlanStep.ExpectPoints or PlanStep.ExpectMood:
                return _expectations.Check(step, state, events) is { } failed ? new PlanTurn.Fail(failed) : null;
            default:
                throw new UnreachableException();
        }
    }
}
