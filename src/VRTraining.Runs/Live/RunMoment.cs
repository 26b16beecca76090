// Everything about a live run at one moment; the host publishes a new one after each commit.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Live;

/// <summary>A run at one moment: an immutable snapshot for any number of readers.</summary>
internal sealed class RunMoment
{
    private readonly TaskCompletionSource<RunMoment> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Room for events, shared with later moments; only the first <see cref="EventCount"/> are of this one.</summary>
    private readonly StampedEvent[] _events;

    private RunMoment(RunState state, StandingFold fold, int inputCount, StampedEvent[] events, int eventCount)
    {
        State = state;
        Fold = fold;
        InputCount = inputCount;
        _events = events;
        EventCount = eventCount;
    }

    public RunState State { get; }

    public StandingFold Fold { get; }

    public int InputCount { get; }

    public int EventCount { get; }

    /// <summary>The moment after this one; fails where the host has stopped.</summary>
    public Task<RunMoment> Next => _next.Task;

    public static RunMoment Before(Engine engine, ulong seed) =>
        new(engine.NewRun(seed), new StandingFold(engine.Scenario), 0, new StampedEvent[16], 0);

    public StampedEvent EventAt(int index) => _events[index];

    /// <summary>The moment after one more input; nobody knows of it before <see cref="Pass"/>.</summary>
    public RunMoment After(RunState state, StandingFold fold, ImmutableArray<StampedEvent> events)
    {
        // What lies beyond the count of this moment belongs to nobody yet, so that moments can share the room.
        var room = _events;
        if (EventCount + events.Length > room.Length)
        {
            room = new StampedEvent[Math.Max(room.Length * 2, EventCount + events.Length)];
            Array.Copy(_events, room, EventCount);
        }

        events.CopyTo(room, EventCount);
        return new RunMoment(state, fold, InputCount + 1, room, EventCount + events.Length);
    }

    /// <summary>Lets those who wait go on.</summary>
    public void Pass(RunMoment next) => _next.TrySetResult(next);

    /// <summary>Lets those who wait know that nothing follows.</summary>
    public void Stop() => _next.TrySetCanceled();

    /// <summary>Lets those who wait know why nothing follows.</summary>
    public void Fail(Exception reason)
    {
        _next.TrySetException(reason);
        _ = _next.Task.Exception;
    }
}
