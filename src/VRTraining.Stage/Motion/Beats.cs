// Moments that come again and again at uneven distances: blinks, glances, shifts of weight.
namespace VRTraining.Stage.Motion;

/// <summary>The latest of a row of moments.</summary>
/// <param name="Index">Its number, for drawing what happens at it.</param>
/// <param name="AtMs">When it was, in run time.</param>
/// <param name="Since">Milliseconds since then.</param>
internal readonly record struct Beat(long Index, long AtMs, float Since);

/// <summary>A jittered grid: one moment a period, anywhere in the period's first half.</summary>
internal static class Beats
{
    /// <summary>The latest moment at or before <paramref name="now"/>; gaps are 0.5 to 1.5 periods.</summary>
    public static Beat Latest(long now, long periodMs, uint seed, int channel)
    {
        var index = Math.DivRem(now, periodMs, out var rest);
        if (rest < 0)
        {
            index--;
        }

        var at = Start(index, periodMs, seed, channel);
        if (at > now)
        {
            at = Start(--index, periodMs, seed, channel);
        }

        return new Beat(index, at, now - at);
    }

    /// <summary>The moment before <paramref name="beat"/>.</summary>
    public static Beat Before(Beat beat, long now, long periodMs, uint seed, int channel)
    {
        var at = Start(beat.Index - 1, periodMs, seed, channel);
        return new Beat(beat.Index - 1, at, now - at);
    }

    private static long Start(long index, long periodMs, uint seed, int channel) =>
        (index * periodMs) + (long)(Noise.Unit(seed, index, channel) * periodMs / 2);
}
