// Chance that can be replayed: SplitMix64 (Steele, Lea and Flood 2014), a generator whose whole state is one number.
namespace VRTraining.Simulation.Play;

/// <summary>Chance that can be replayed.</summary>
public static class SeededRandom
{
    /// <summary>Draws a number and moves the state on.</summary>
    /// <param name="state">The generator; any value is a fine seed.</param>
    /// <param name="below">1 and up.</param>
    /// <returns>A number from 0 to <paramref name="below"/> − 1, each as likely as the next to within 2⁻³².</returns>
    public static int Below(ref ulong state, int below)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(below);
        return (int)(((Next(ref state) >> 32) * (ulong)below) >> 32);
    }

    /// <summary>Draws 64 random bits and moves the state on.</summary>
    public static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var bits = state;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        return bits ^ (bits >> 31);
    }
}
