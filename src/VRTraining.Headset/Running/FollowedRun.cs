// Where a run stands that another computer hosts: the same engine, given the same inputs.
using VRTraining.Simulation.Play;

namespace VRTraining.Headset.Running;

/// <summary>
/// Follows a run of another host by its events: applies what was given to an engine of its own, and finds that the host's
/// engine did the same. One thread.
/// </summary>
/// <param name="engine">Of the very scenario that is played.</param>
/// <param name="seed">Of the run.</param>
internal sealed class FollowedRun(Engine engine, ulong seed)
{
    private readonly EventBuffer _buffer = new();
    private int _known;
    private RunInput? _given = new RunInput.Start(RunTime.Zero);

    /// <summary>Where the run stands.</summary>
    public RunState State { get; private set; } = engine.NewRun(seed);

    /// <summary>Something was given at the seat; its events will come.</summary>
    public void Give(RunInput input) => _given = input;

    /// <summary>What the host played that nobody here asked for; empty where there is nothing.</summary>
    public string Failure { get; private set; } = "";

    /// <summary>Takes the events that have come.</summary>
    /// <returns>Whether all is there that was brought about so far.</returns>
    public bool Follow(IReadOnlyList<StampedEvent> events)
    {
        while (_known < events.Count && Failure.Length == 0)
        {
            var first = events[_known];
            var asked = first.Event is not (RunEvent.RunPaused or RunEvent.RunResumed);
            RunInput? input = first.Event switch
            {
                RunEvent.RunPaused => new RunInput.Pause(first.At),
                RunEvent.RunResumed => new RunInput.Resume(first.At),
                _ => _given is null ? null : _given with { At = first.At },
            };
            _buffer.Clear();
            Refusal? refusal = null;
            var next = input is null ? State : engine.Apply(State, input, _buffer, out refusal);
            if (input is null || refusal is not null)
            {
                Failure = $"The host played {first.Event}, which nobody here has asked for.";
            }
            else if (events.Count < _known + _buffer.Count)
            {
                return false;
            }
            else
            {
                (State, _known, _given) = (next, _known + _buffer.Count, asked ? null : _given);
            }
        }

        return _given is null;
    }
}
