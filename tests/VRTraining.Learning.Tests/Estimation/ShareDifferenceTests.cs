// The interval of a difference of shares, by the examples of Newcombe (1998), table II, method 10.
using VRTraining.Learning.Estimation;

namespace VRTraining.Learning.Tests.Estimation;

public sealed class ShareDifferenceTests
{
    [TestCase(56, 70, 48, 80, 0.2000, 0.0524, 0.3339)]
    [TestCase(9, 10, 3, 10, 0.6000, 0.1705, 0.8090)]
    [TestCase(6, 7, 2, 7, 0.5714, 0.0582, 0.8062)]
    [TestCase(5, 56, 0, 29, 0.0893, -0.0381, 0.1926)]
    [TestCase(10, 10, 0, 20, 1.0000, 0.6791, 1.0000)]
    public void Of_FollowsThePublishedExamples(int hits, int of, int otherHits, int otherOf, double value, double low, double high)
    {
        var difference = ShareDifference.Of(hits, of, otherHits, otherOf);

        Assert.That(difference.Value, Is.EqualTo(value).Within(5e-5));
        Assert.That(difference.Low, Is.EqualTo(low).Within(5e-5));
        Assert.That(difference.High, Is.EqualTo(high).Within(5e-5));
    }
}
