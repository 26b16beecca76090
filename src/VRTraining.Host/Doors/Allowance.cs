// How often something may be tried: so many at once, and then one after each while.
using System.Collections.Concurrent;

namespace VRTraining.Host.Doors;

/// <summary>A bucket of tries for each key (an address, a guest); for any thread.</summary>
/// <param name="atOnce">How many tries a rested key has.</param>
/// <param name="refill">After how long one more is there.</param>
/// <param name="time">The clock.</param>
internal sealed class Allowance(int atOnce, TimeSpan refill, TimeProvider time)
{
    /// <summary>More keys than a session can have: what was forgotten starts anew, which is why there is a limit for all as well.</summary>
    private const int MostKeys = 10_000;

    private readonly ConcurrentDictionary<string, Bucket> _buckets = new();

    /// <summary>Uses up one try; <see langword="false"/> where none is left, and then nothing is used up.</summary>
    public bool Take(string key)
    {
        if (_buckets.Count >= MostKeys)
        {
            _buckets.Clear();
        }

        return _buckets.GetOrAdd(key, _ => new Bucket(atOnce, time.GetTimestamp())).Take(atOnce, refill, time);
    }

    /// <summary>Whether a try is left.</summary>
    public bool Has(string key) => !_buckets.TryGetValue(key, out var bucket) || bucket.Left(atOnce, refill, time) >= 1;

    private sealed class Bucket(double left, long since)
    {
        private readonly Lock _lock = new();
        private double _left = left;
        private long _since = since;

        public double Left(int atOnce, TimeSpan refill, TimeProvider time)
        {
            lock (_lock)
            {
                var now = time.GetTimestamp();
                _left = Math.Min(atOnce, _left + (time.GetElapsedTime(_since, now) / refill));
                _since = now;
                return _left;
            }
        }

        public bool Take(int atOnce, TimeSpan refill, TimeProvider time)
        {
            lock (_lock)
            {
                if (Left(atOnce, refill, time) < 1)
                {
                    return false;
                }

                _left--;
                return true;
            }
        }
    }
}
