// Measures a piece of work within seconds: warm-up, then rounds, of which the median counts.
using System.Diagnostics;

namespace VRTraining.Benchmarks.Figures;

internal static class Stopping
{
    /// <summary>The median time of one call in seconds.</summary>
    /// <param name="work">Returns how many operations it did.</param>
    /// <param name="rounds">How often it is timed.</param>
    public static double SecondsPerOperation(Func<int> work, int rounds = 7)
    {
        // Twice: the tiered compiler replaces what it made first.
        work();
        work();
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            var operations = work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalSeconds / operations;
        }

        Array.Sort(times);
        return times[rounds / 2];
    }

    /// <summary>The bytes that one operation allocates on this thread, after a warm-up.</summary>
    public static double BytesPerOperation(Func<int> work)
    {
        work();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var operations = work();
        return (double)(GC.GetAllocatedBytesForCurrentThread() - before) / operations;
    }
}
