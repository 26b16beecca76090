// Wilson's interval by its vectors.
using VRTraining.Learning.Estimation;

namespace VRTraining.Learning.Tests.Estimation;

[TestFixture]
public sealed class WilsonIntervalTests
{
    [TestCase(8, 10, 0.490, 0.943)]
    [TestCase(0, 5, 0, 0.434)]
    [TestCase(5, 5, 0.566, 1)]
    public void Of_FollowsTheVectors(int hits, int observations, double low, double high)
    {
        var interval = WilsonInterval.Of(hits, observations);

        Assert.That(interval.Low, Is.EqualTo(low).Within(5e-4));
        Assert.That(interval.High, Is.EqualTo(high).Within(5e-4));
    }

    [TestCase(0, 0)]
    [TestCase(-1, 5)]
    [TestCase(6, 5)]
    public void Of_WhenTheCountsCannotBe_Throws(int hits, int observations) =>
        Assert.That(() => WilsonInterval.Of(hits, observations), Throws.InstanceOf<ArgumentOutOfRangeException>());
}
