// The host's run clock as a head knows it.
using VRTraining.Simulation.Play;

namespace VRTraining.Link.Seats;

/// <summary>
/// Run time at a head: the host's last word and what has passed since; never backwards within a run. For any thread, and
/// fit for a frame loop: reading neither locks nor allocates.
/// </summary>
internal sealed class RemoteClock(TimeProvider time)
{
    private Word _word = new(0, time.GetTimestamp(), false);
    private long _shown;

    /// <summary>Run time at this moment.</summary>
    public RunTime Now
    {
        get
        {
            var word = Volatile.Read(ref _word);
            var now = word.Goes ? word.Base + (long)time.GetElapsedTime(word.Since).TotalMilliseconds : word.Base;
            var shown = Interlocked.Read(ref _shown);
            while (now > shown)
            {
                var before = Interlocked.CompareExchange(ref _shown, now, shown);
                if (before == shown)
                {
                    return new RunTime(now);
                }

                shown = before;
            }

            return new RunTime(shown);
        }
    }

    /// <summary>What the host says.</summary>
    public void Set(long nowMs, bool goes) => Volatile.Write(ref _word, new Word(Math.Max(0, nowMs), time.GetTimestamp(), goes));

    /// <summary>The link is lost: time stands still until the host is heard again.</summary>
    public void Stop() => Volatile.Write(ref _word, new Word(Now.Milliseconds, time.GetTimestamp(), false));

    /// <summary>What the host said last.</summary>
    /// <param name="Base">Run time then, ms.</param>
    /// <param name="Since">A timestamp of the clock here.</param>
    /// <param name="Goes">Whether time goes on.</param>
    private sealed record Word(long Base, long Since, bool Goes);
}
