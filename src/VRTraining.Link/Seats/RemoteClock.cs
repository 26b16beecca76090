// The host's run clock as a head knows it.
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Seats;

/// <summary>Run time at a head: the host's last word and what has passed since; never backwards within a run.</summary>
internal sealed class RemoteClock(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _base;
    private long _since = time.GetTimestamp();
    private long _shown;
    private bool _goes;

    /// <summary>Run time at this moment.</summary>
    public RunTime Now
    {
        get
        {
            lock (_lock)
            {
                var now = _goes ? _base + (long)time.GetElapsedTime(_since).TotalMilliseconds : _base;
                return new RunTime(_shown = Math.Max(_shown, now));
            }
        }
    }

    /// <summary>What the host says.</summary>
    public void Set(long nowMs, bool goes)
    {
        lock (_lock)
        {
            (_base, _goes, _since) = (Math.Max(0, nowMs), goes, time.GetTimestamp());
        }
    }

    /// <summary>The link is lost: time stands still until the host is heard again.</summary>
    public void Stop()
    {
        var now = Now;
        lock (_lock)
        {
            (_base, _goes) = (now.Milliseconds, false);
        }
    }
}
