// Arithmetic that always has an answer: results stay within a fixed limit instead of overflowing.
namespace VRTraining.Simulation.Expressions;

/// <summary>Arithmetic on whole numbers that stays within ±<see cref="Limit"/>.</summary>
public static class Arithmetic
{
    /// <summary>The greatest size of a number, 1,000,000,000.</summary>
    public const int Limit = 1_000_000_000;

    /// <summary>The sum, kept within the limit.</summary>
    public static int Add(int left, int right) => Keep((long)left + right);

    /// <summary>The difference, kept within the limit.</summary>
    public static int Subtract(int left, int right) => Keep((long)left - right);

    /// <summary>The product, kept within the limit.</summary>
    public static int Multiply(int left, int right) => Keep((long)left * right);

    private static int Keep(long value) => (int)Math.Clamp(value, -Limit, Limit);
}
