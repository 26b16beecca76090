// FSRS-6 by its vectors, and the spacing of refreshers that comes of it.
using VRTraining.Learning.Estimation;

namespace VRTraining.Learning.Tests.Estimation;

[TestFixture]
public sealed class ForgettingTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void Factor_MakesStabilityTheTimeToNinetyPercent()
    {
        Assert.That(Forgetting.Factor, Is.EqualTo(0.980346).Within(5e-7));
        Assert.That(Forgetting.Retrievability(7.5, 7.5), Is.EqualTo(0.9).Within(1e-12));
    }

    [TestCase(0, 5, 1)]
    [TestCase(1, 2.3065, 0.946847)]
    [TestCase(30, 10, 0.809388)]
    [TestCase(2, 2.3065, 0.909493)]
    public void Retrievability_FallsWithTime(double days, double stability, double chance) =>
        Assert.That(Forgetting.Retrievability(days, stability), Is.EqualTo(chance).Within(5e-7));

    [TestCase(Grade.Again, 6.4133, 0.212, 1)]
    [TestCase(Grade.Hard, 5.112171, 1.2931, 1)]
    [TestCase(Grade.Good, 2.118104, 2.3065, 2)]
    [TestCase(Grade.Easy, 1, 8.2956, 8)]
    public void First_DependsOnTheGrade(Grade grade, double difficulty, double stability, int days)
    {
        var memory = Memory.First(grade, Monday);

        Assert.That(memory.Difficulty, Is.EqualTo(difficulty).Within(5e-7));
        Assert.That(memory.Stability, Is.EqualTo(stability));
        Assert.That(Forgetting.IntervalDays(memory.Stability), Is.EqualTo(days));
        Assert.That(memory.Due, Is.EqualTo(Monday.AddDays(days)));
    }

    [TestCase(Grade.Good, 10.964332)]
    [TestCase(Grade.Again, 0.607580)]
    public void NextStability_AfterTwoDays_FollowsTheVectors(Grade grade, double stability)
    {
        var memory = Memory.First(Grade.Good, Monday).After(grade, Monday.AddDays(2));

        Assert.That(memory.Stability, Is.EqualTo(stability).Within(5e-7));
    }

    [Test]
    public void NextStability_IsLeastAfterHardAndMostAfterEasy()
    {
        var r = Forgetting.Retrievability(2, 2.3065);

        var good = Forgetting.NextStability(2.3065, 2.118104, r, Grade.Good) - 2.3065;
        var hard = Forgetting.NextStability(2.3065, 2.118104, r, Grade.Hard) - 2.3065;
        var easy = Forgetting.NextStability(2.3065, 2.118104, r, Grade.Easy) - 2.3065;

        Assert.That(hard / good, Is.EqualTo(0.6014).Within(1e-9));
        Assert.That(easy / good, Is.EqualTo(1.8729).Within(1e-9));
    }

    [TestCase(Grade.Again, 8.341762)]
    [TestCase(Grade.Hard, 6.665995)]
    [TestCase(Grade.Good, 4.990228)]
    [TestCase(Grade.Easy, 3.314461)]
    public void NextDifficulty_IsDampedTowardsTen(Grade grade, double difficulty)
    {
        // 5 moved by −3.0194·(G − 3)·5/9, then a thousandth of the way to 7.4133 − e^2.5002.
        Assert.That(Forgetting.NextDifficulty(5, grade), Is.EqualTo(difficulty).Within(5e-7));
    }

    [TestCase(1, Grade.Easy, 1)]
    [TestCase(10, Grade.Again, 10)]
    public void NextDifficulty_StaysWithinOneAndTen(double difficulty, Grade grade, double limit) =>
        Assert.That(Forgetting.NextDifficulty(difficulty, grade), Is.EqualTo(limit).Within(0.02).And.InRange(1, 10));

    [Test]
    public void After_OnTheSameDay_DoesNotCountAsSpacing()
    {
        var first = Memory.First(Grade.Good, Monday);

        Assert.That(first.After(Grade.Good, Monday.AddHours(23.9)).Stability, Is.EqualTo(first.Stability));
        Assert.That(first.After(Grade.Good, Monday.AddHours(24)).Stability, Is.GreaterThan(first.Stability));
    }

    [TestCase(0.1, 0.9, 1)]
    [TestCase(10, 0.9, 10)]
    [TestCase(10, 0.8, 33)]
    [TestCase(1e9, 0.9, 36_500)]
    public void IntervalDays_IsAtLeastADayAndAtMostACentury(double stability, double wanted, int days) =>
        Assert.That(Forgetting.IntervalDays(stability, wanted), Is.EqualTo(days));
}
