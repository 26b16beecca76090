// Which scenario comes next, and why.
using VRTraining.Learning.Estimation;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Estimation;

[TestFixture]
public sealed class RecommendationTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly Scenario First = Named("first");
    private static readonly Scenario Second = Named("second");

    [Test]
    public void Next_WhenNothingWasPlayed_IsTheFirstOfTheLibrary()
    {
        var next = Recommendation.Next([First, Second], LearningHistory.None, Monday)!;

        Assert.That(next, Has.Property("Scenario").SameAs(First).And.Property("ExpectedSuccess").EqualTo(0.5));
        Assert.That(next.Sentence, Is.EqualTo("New for you. It takes about a minute, and a wrong move costs nothing."));
    }

    [Test]
    public void Next_WhenTheLibraryIsEmpty_IsNothing() =>
        Assert.That(Recommendation.Next([], LearningHistory.None, Monday), Is.Null);

    [Test]
    public void Next_WhenOneWentWell_LeavesItAloneUntilItsRefresherIsDue()
    {
        // Good at first: due after two days.
        var history = Played(LearningHistory.None, First, Good, Monday);

        var before = Recommendation.Next([First, Second], history, Monday.AddDays(2).AddMilliseconds(-1))!;
        var after = Recommendation.Next([First, Second], history, Monday.AddDays(2))!;

        Assert.That((before.Scenario, before.Why), Is.EqualTo((Second, RecommendationReason.NewHere)));
        Assert.That((after.Scenario, after.Why), Is.EqualTo((First, RecommendationReason.Refresher)));
        Assert.That(after.Sentence, Is.EqualTo("Last practised 2 days ago: a short refresher keeps it fresh."));
    }

    [Test]
    public void Next_WhenAllWentWell_StillNamesOne()
    {
        var history = Played(LearningHistory.None, First, Good, Monday);

        var next = Recommendation.Next([First], history, Monday.AddHours(1))!;

        Assert.That((next.Scenario, next.Why), Is.EqualTo((First, RecommendationReason.OnceMore)));
        Assert.That(next.ExpectedSuccess, Is.EqualTo(1 / (1 + Math.Exp(-1))).Within(1e-12));
    }

    [Test]
    public void Next_WhenOneDidNotGoWell_OffersTheNearerOne()
    {
        // After a failure the scenario is harder (P = .27) than one never seen (P = .38).
        var history = Played(LearningHistory.None, First, Poor, Monday);

        var next = Recommendation.Next([First, Second], history, Monday)!;
        var only = Recommendation.Next([First], history, Monday)!;

        Assert.That((next.Scenario, next.Why), Is.EqualTo((Second, RecommendationReason.NewHere)));
        Assert.That(next.ExpectedSuccess, Is.EqualTo(1 / (1 + Math.Exp(0.5))).Within(1e-12));
        Assert.That(only.Sentence,
            Is.EqualTo("Worth another try: you know the scene now, and “Listening” can grow here."));
    }

    [Test]
    public void Next_PicksWhatIsNearestToTheRightLevel_HoweverOftenPlayed()
    {
        // After so many that went well, what was never seen is too easy; what did not go well at first is about right.
        var history = Played(LearningHistory.None, First, Poor, Monday);
        for (var i = 0; i < 8; i++)
        {
            history = Played(history, Named($"other-{i}"), Good, Monday);
        }

        var next = Recommendation.Next([Second, First], history, Monday)!;

        Assert.That((next.Scenario, next.Why), Is.EqualTo((First, RecommendationReason.RightLevel)));
        Assert.That(next.ExpectedSuccess, Is.InRange(Recommendation.LeastChance, Recommendation.MostChance));
        Assert.That(history.Estimates.ExpectedSuccess(Second), Is.GreaterThan(Recommendation.MostChance));
    }

    [TestCase(2, RecommendationReason.NewHere)]
    [TestCase(3, RecommendationReason.RightLevel)]
    [TestCase(4, RecommendationReason.RightLevel)]
    [TestCase(5, RecommendationReason.Familiar)]
    public void Next_SaysHowManageableItIs(int successes, RecommendationReason why)
    {
        var history = LearningHistory.None;
        for (var i = 0; i < successes; i++)
        {
            history = Played(history, Named($"other-{i}"), Good, Monday);
        }

        var next = Recommendation.Next([Second], history, Monday)!;

        Assert.That(next.Why, Is.EqualTo(why), $"expected success {next.ExpectedSuccess}");
    }

    [Test]
    public void Next_OfTwoAsNear_IsTheOnePlayedLess()
    {
        var left = new PlayedRun(First).Leave();
        var history = LearningHistory.None.After(First, [.. left.Events], Monday);

        var next = Recommendation.Next([First, Second], history, Monday)!;

        Assert.That(next.Scenario, Is.SameAs(Second));
        Assert.That(history.Memory(First.Id), Is.Null);
        Assert.That(history.Runs(First.Id), Is.EqualTo(1));
    }

    [Test]
    public void Grade_FollowsHowTheRunWent()
    {
        Assert.That(GradeOf(Easy), Is.EqualTo(Grade.Easy));
        Assert.That(GradeOf(Good), Is.EqualTo(Grade.Good));
        Assert.That(GradeOf(run => Good(run.Choose("blame").Rewind("open"))), Is.EqualTo(Grade.Hard));
        Assert.That(GradeOf(run => Good(run.Jump("open"))), Is.EqualTo(Grade.Hard));
        Assert.That(GradeOf(Poor), Is.EqualTo(Grade.Again));
        Assert.That(GradeOf(run => run.Choose("ask").Leave()), Is.Null);
    }

    private static Scenario Named(string id) => SmallTalk.Scenario with { Id = new ScenarioId(id) };

    private static PlayedRun Easy(PlayedRun run) => run.Choose("ask").Choose("thank").Choose("agree").Reflect("").Complete();

    private static PlayedRun Good(PlayedRun run) => run.Choose("tell").Choose("thank").Choose("agree").Reflect("").Complete();

    private static PlayedRun Poor(PlayedRun run) => run.Choose("blame").Answer("hm").Wait(10_000).TimeReached().Complete();

    private static Grade? GradeOf(Func<PlayedRun, PlayedRun> play) =>
        LearningHistory.None.After(First, [.. play(new PlayedRun(First)).Events], Monday).LastGrade(First.Id);

    private static LearningHistory Played(
        LearningHistory history, Scenario scenario, Func<PlayedRun, PlayedRun> play, DateTimeOffset at) =>
        history.After(scenario, [.. play(new PlayedRun(scenario)).Events], at);
}
