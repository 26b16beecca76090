// How far a share can be trusted when it rests on few observations.
namespace VRTraining.Learning.Estimation;

/// <summary>
/// The 95 % interval of a share (Wilson 1927). Below <see cref="EnoughForAPercentage"/> observations a percentage is
/// not shown without it.
/// </summary>
/// <param name="Low">0–1.</param>
/// <param name="High">0–1.</param>
public readonly record struct WilsonInterval(double Low, double High)
{
    /// <summary>From here on a share may be shown as a bare percentage.</summary>
    public const int EnoughForAPercentage = 20;

    /// <summary>The 97.5 % quantile of the normal distribution.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>The interval of so many hits.</summary>
    /// <param name="hits">0 to <paramref name="observations"/>.</param>
    /// <param name="observations">1 and up.</param>
    public static WilsonInterval Of(int hits, int observations)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(observations, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, observations);
        var (n, share) = ((double)observations, hits / (double)observations);
        var middle = share + (Z * Z / (2 * n));
        var half = Z * Math.Sqrt((share * (1 - share) / n) + (Z * Z / (4 * n * n)));
        var scale = 1 + (Z * Z / n);
        return new WilsonInterval(
            hits == 0 ? 0 : (middle - half) / scale,
            hits == observations ? 1 : (middle + half) / scale);
    }
}
