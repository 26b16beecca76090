// Plays a journal's inputs once more: the same events must come of them.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Live;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Recovery;

/// <summary>Plays recorded runs once more.</summary>
public static class Replay
{
    /// <summary>The first place where replaying gives something else than the journal holds, or null.</summary>
    /// <param name="engine">Of the very scenario that was played: the one with the run's content hash.</param>
    /// <param name="recorded">The run.</param>
    public static ReplayDifference? Verify(Engine engine, RecordedRun recorded)
    {
        Play(engine, recorded, out var difference);
        return difference;
    }

    /// <summary>Where the run stands after its last entry.</summary>
    /// <exception cref="JournalException">Replaying gives something else than the journal holds.</exception>
    internal static RunMoment Recover(Engine engine, RecordedRun recorded)
    {
        var moment = Play(engine, recorded, out var difference);
        return difference is null ? moment : throw new JournalException(
            JournalProblem.Differs,
            $"Run {recorded.Header.Run.Id} cannot go on: {difference} Start it anew; what was recorded is kept.");
    }

    private static RunMoment Play(Engine engine, RecordedRun recorded, out ReplayDifference? difference)
    {
        var moment = RunMoment.Before(engine, recorded.Header.Run.Seed);
        var buffer = new EventBuffer();
        difference = null;
        foreach (var entry in recorded.Entries)
        {
            buffer.Clear();
            var state = engine.Apply(moment.State, entry.Input, buffer, out var refusal);
            difference = Compare(moment, entry, buffer.Events, refusal);
            if (difference is not null)
            {
                break;
            }

            moment = moment.After(state, moment.Fold.After(entry.Events), entry.Events);
        }

        return moment;
    }

    private static ReplayDifference? Compare(
        RunMoment before, JournalEntry entry, ReadOnlySpan<StampedEvent> replayed, Refusal? refusal)
    {
        var number = before.EventCount + 1;
        if (entry.InputNumber != before.InputCount + 1 || entry.FirstEventNumber != number)
        {
            return new ReplayDifference(number, $"input {entry.InputNumber}", $"input {before.InputCount + 1}");
        }

        if (refusal is not null)
        {
            return new ReplayDifference(number, "an input taken", $"it refused ({refusal})");
        }

        for (var i = 0; i < Math.Max(entry.Events.Length, replayed.Length); i++)
        {
            StampedEvent? was = i < entry.Events.Length ? entry.Events[i] : null;
            StampedEvent? now = i < replayed.Length ? replayed[i] : null;
            if (was != now)
            {
                return new ReplayDifference(number + i, Text(was), Text(now));
            }
        }

        return null;
    }

    private static string Text(StampedEvent? happened) => happened is { } there
        ? $"{Json.EventJson.Body(there.Event)} at {there.At} in attempt {there.Attempt}"
        : "nothing";
}

/// <summary>The first difference between a journal and its replay.</summary>
/// <param name="EventNumber">The number of the event in the run, from 1.</param>
/// <param name="Recorded">What the journal holds there.</param>
/// <param name="Replayed">What its inputs give there.</param>
public sealed record ReplayDifference(int EventNumber, string Recorded, string Replayed)
{
    /// <inheritdoc/>
    public override string ToString() =>
        $"at event {EventNumber} the journal has {Recorded}, and playing it once more gives {Replayed}.";
}
