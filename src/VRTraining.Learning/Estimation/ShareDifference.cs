// How much larger one group's share is than another's, and how far that can be trusted.
namespace VRTraining.Learning.Estimation;

/// <summary>A share of one group less that of another, with its 95 % interval (Newcombe 1998, method 10).</summary>
/// <param name="Value">−1 to 1.</param>
/// <param name="Low">The lower end.</param>
/// <param name="High">The upper end.</param>
public readonly record struct ShareDifference(double Value, double Low, double High)
{
    /// <summary>The difference of two groups that have nobody in common.</summary>
    /// <param name="hits">0 to <paramref name="observations"/>.</param>
    /// <param name="observations">1 and up.</param>
    /// <param name="otherHits">0 to <paramref name="otherObservations"/>.</param>
    /// <param name="otherObservations">1 and up.</param>
    public static ShareDifference Of(int hits, int observations, int otherHits, int otherObservations)
    {
        var (one, other) = (WilsonInterval.Of(hits, observations), WilsonInterval.Of(otherHits, otherObservations));
        var (share, otherShare) = (hits / (double)observations, otherHits / (double)otherObservations);
        var value = share - otherShare;
        return new ShareDifference(
            value,
            value - Length(share - one.Low, other.High - otherShare),
            value + Length(one.High - share, otherShare - other.Low));
    }

    private static double Length(double one, double other) => Math.Sqrt((one * one) + (other * other));
}
