// Where the engine writes events; owned and reused by its caller, so that a step need not allocate a list.
namespace VRTraining.Simulation.Play;

/// <summary>A list of events that its owner clears and reuses; for one thread at a time.</summary>
public sealed class EventBuffer
{
    private readonly bool _keeps;
    private StampedEvent[] _events;

    /// <summary>An empty buffer.</summary>
    public EventBuffer()
        : this(keeps: true)
    {
    }

    private EventBuffer(bool keeps)
    {
        _keeps = keeps;
        _events = keeps ? new StampedEvent[16] : [];
    }

    /// <summary>A buffer that keeps nothing, for those who only want the next state.</summary>
    public static EventBuffer Discarding { get; } = new(keeps: false);

    /// <summary>How many events it holds.</summary>
    public int Count { get; private set; }

    /// <summary>The events, in order; valid until the next change.</summary>
    public ReadOnlySpan<StampedEvent> Events => _events.AsSpan(0, Count);

    /// <summary>Whether events are kept at all: where not, none need be made.</summary>
    internal bool Keeps => _keeps;

    /// <summary>Empties the buffer and keeps its memory.</summary>
    public void Clear()
    {
        Array.Clear(_events, 0, Count);
        Count = 0;
    }

    internal void Add(RunTime at, int attempt, RunEvent happened)
    {
        if (!_keeps)
        {
            return;
        }

        if (Count == _events.Length)
        {
            Array.Resize(ref _events, Count * 2);
        }

        _events[Count++] = new StampedEvent(at, attempt, happened);
    }
}
