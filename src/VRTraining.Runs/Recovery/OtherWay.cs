// What would have come of another response: the journal up to that moment, and then the engine.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Recovery;

/// <summary>Plays on from a moment of a recorded run with another response. Nothing of it is kept.</summary>
public static class OtherWay
{
    /// <summary>More lines in a row than a scene has; who writes a loop without a choice is not followed round it.</summary>
    private const int MostLines = 64;

    /// <summary>
    /// The run up to that moment, then the response, and what is said up to where the learner would be asked again, or to
    /// the ending. Chance falls as it would have fallen in that run.
    /// </summary>
    /// <param name="engine">Of the very scenario that was played.</param>
    /// <param name="recorded">The run.</param>
    /// <param name="eventNumber">The moment: the number of the latest event then; what its input brought about is taken whole.</param>
    /// <param name="choice">The response.</param>
    /// <param name="lengthMs">How long a line is heard, in milliseconds.</param>
    /// <returns>All events from the run's first; null where that response was not on offer then.</returns>
    public static ImmutableArray<StampedEvent>? Of(
        Engine engine, RecordedRun recorded, int eventNumber, ChoiceId choice, Func<LineId, long> lengthMs)
    {
        var events = ImmutableArray.CreateBuilder<StampedEvent>();
        var (state, at) = StandingAt(engine, recorded, eventNumber, events);
        if (state.Status == RunStatus.Paused && Take(new RunInput.Resume(at)) is not null)
        {
            return null;
        }

        if (Take(new RunInput.Choose(choice, at)) is not null)
        {
            return null;
        }

        for (var lines = 0; lines < MostLines && LastLine() is { } line; lines++)
        {
            at = at.Plus(lengthMs(line));
            if (Take(new RunInput.Advance(at)) is not null)
            {
                break;
            }
        }

        return events.ToImmutable();

        Refusal? Take(RunInput input)
        {
            var buffer = new EventBuffer();
            var next = engine.Apply(state, input, buffer, out var refusal);
            if (refusal is null)
            {
                state = next;
                events.AddRange(buffer.Events);
            }

            return refusal;
        }

        LineId? LastLine() => events[^1].Event is RunEvent.LineSpoken spoken ? spoken.Line : null;
    }

    /// <summary>Where a run stood at a moment: after the input whose events that moment belongs to.</summary>
    /// <param name="engine">Of the very scenario that was played.</param>
    /// <param name="recorded">The run.</param>
    /// <param name="eventNumber">The number of the latest event then.</param>
    public static RunState StateAt(Engine engine, RecordedRun recorded, int eventNumber) =>
        StandingAt(engine, recorded, eventNumber, null).State;

    private static (RunState State, RunTime At) StandingAt(
        Engine engine, RecordedRun recorded, int eventNumber, ImmutableArray<StampedEvent>.Builder? events)
    {
        var (state, at) = (engine.NewRun(recorded.Header.Run.Seed), RunTime.Zero);
        foreach (var entry in recorded.Entries.TakeWhile(entry => entry.FirstEventNumber <= eventNumber))
        {
            state = engine.Apply(state, entry.Input, EventBuffer.Discarding, out _);
            at = entry.Events[^1].At;
            events?.AddRange(entry.Events);
        }

        return (state, at);
    }
}
