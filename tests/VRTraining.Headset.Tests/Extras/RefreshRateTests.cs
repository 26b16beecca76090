// Of the rates that a headset offers, the best within the budget of a frame is chosen.
using VRTraining.Headset.Extras;

namespace VRTraining.Headset.Tests.Extras;

public sealed class RefreshRateTests
{
    [TestCase(new float[0], null)]
    [TestCase(new[] { 20f }, 20f)]
    [TestCase(new[] { 60f, 72f, 90f, 120f }, 90f)]
    [TestCase(new[] { 120f, 90.1f, 72f }, 72f)]
    [TestCase(new[] { 144f, 120f }, 120f)]
    [TestCase(new[] { 120f, 144f }, 120f)]
    [TestCase(new[] { 72f, 120f }, 72f)]
    public void Best_IsTheHighestWithinTheBudget(float[] rates, float? best) =>
        Assert.That(RefreshRate.Best(rates), Is.EqualTo(best));

    [Test]
    public void Choose_WhereNothingCanBeChosen_DoesNothing()
    {
        RefreshRate.Ask();

        Assert.That(RefreshRate.Choose(), Is.Null);
    }
}
