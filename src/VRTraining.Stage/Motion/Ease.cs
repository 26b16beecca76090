// Curves from 0 to 1.
namespace VRTraining.Stage.Motion;

/// <summary>Curves from 0 at 0 to 1 at 1, flat outside.</summary>
internal static class Ease
{
    /// <summary>3x² − 2x³: starts and stops without a jerk in speed.</summary>
    public static float Smooth(float x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * (3 - (2 * x));
    }

    /// <summary>6x⁵ − 15x⁴ + 10x³: starts and stops without a jerk in force (Perlin 2002).</summary>
    public static float Smoother(float x)
    {
        x = Math.Clamp(x, 0, 1);
        return x * x * x * ((x * ((x * 6) - 15)) + 10);
    }

    /// <summary>How far a change that began at <paramref name="start"/> has come, by <see cref="Smoother"/>.</summary>
    public static float Since(long now, long start, float lengthMs) => Smoother((now - start) / lengthMs);

    /// <summary>In, hold and out again.</summary>
    /// <param name="x">Milliseconds since the start; 0 before and after.</param>
    /// <param name="inMs">How long it rises.</param>
    /// <param name="holdMs">How long it stays at 1.</param>
    /// <param name="outMs">How long it falls.</param>
    public static float Hump(float x, float inMs, float holdMs, float outMs) =>
        x < inMs + holdMs ? Smoother(x / inMs) : 1 - Smoother((x - inMs - holdMs) / outMs);
}
