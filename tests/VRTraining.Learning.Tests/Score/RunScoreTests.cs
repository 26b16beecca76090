// Scores of whole runs: which attempt counts, what was shown, and shares only where proved.
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Testing.ScenarioBuilder;

namespace VRTraining.Learning.Tests.Score;

[TestFixture]
public sealed class RunScoreTests
{
    private static readonly Dictionary<SkillId, SkillBounds> Bounds = SmallTalk.Reachable.ToDictionary(
        pair => pair.Key, pair => new SkillBounds(pair.Value.Worst, pair.Value.Best));

    [Test]
    public void Of_WhenEverythingWentWell_IsASuccess()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("ask").Answer("thank you").Choose("agree").Reflect("").Complete();

        var score = RunScore.Of(SmallTalk.Scenario, run.Events);

        Assert.That(score.Skills.Select(skill => (skill.Skill.Id.Value, skill.Points, skill.Level, skill.Evidence)),
            Is.EqualTo(new (string, int, int?, int)[] { ("listening", 3, 3, 2), ("closing", 2, 2, 1) }));
        Assert.That(score, Has.Property("Success").True.And.Property("Outcome").EqualTo(Outcome.Good));
        Assert.That(score, Has.Property("Completed").True.And.Property("Assisted").False.And.Property("Setbacks").Zero);
        Assert.That(score.First, Is.SameAs(score.Last));
    }

    [Test]
    public void Of_WhenTheLearnerRewound_CountsTheLastAttemptAndKeepsTheFirst()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("blame").Rewind("open").Choose("ask").Answer("well").Choose("agree").Reflect("").Complete();

        var score = RunScore.Of(SmallTalk.Scenario, run.Events);

        Assert.That(score.Last.Number, Is.EqualTo(2));
        Assert.That(score.Skills.Select(skill => skill.Points), Is.EqualTo(new[] { 2, 2 }));
        Assert.That(score.First.Skills.Select(skill => skill.Points), Is.EqualTo(new[] { -1, 0 }));
        Assert.That(score.First.Skills[0].Level, Is.EqualTo(1));
        Assert.That(score.First.Success, Is.Null);
        Assert.That(score.Setbacks, Is.EqualTo(1));
    }

    [TestCase("ask", "well", 2, true)]
    [TestCase("tell", "thank you", 2, true)]
    [TestCase("tell", "well", 1, false)]
    public void Of_AtBothSidesOfTheMinimum_SaysWhetherTheSkillIsShown(string choice, string answer, int points, bool shown)
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose(choice).Answer(answer).Choose("agree").Reflect("");

        var score = RunScore.Of(SmallTalk.Scenario, run.Events);

        Assert.That(score.Skills[0].Points, Is.EqualTo(points));
        Assert.That(score.Skills[0].Mastered, Is.EqualTo(shown));
        Assert.That(score.Success, Is.EqualTo(shown));
        Assert.That(score.Completed, Is.False);
    }

    [Test]
    public void Of_WhenTheOutcomeIsPoor_IsNoSuccessWhateverThePoints()
    {
        var generous = SmallTalk.Scenario with
        {
            Skills = [.. SmallTalk.Scenario.Skills.Select(skill => skill with { MasteryMinimum = 0 })],
        };
        var run = new PlayedRun(generous).Choose("ask").Answer("thank you").Wait(10_000).TimeReached();

        var score = RunScore.Of(generous, run.Events);

        Assert.That(score.Last.Mastered, Is.True);
        Assert.That(score.Success, Is.False);
    }

    [Test]
    public void Of_WhenNothingWasScored_HasNoLevel()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Leave();

        var score = RunScore.Of(SmallTalk.Scenario, run.Events);

        Assert.That(score.Skills[0], Has.Property("Points").Zero.And.Property("Level").Null.And.Property("Anchor").Null);
        Assert.That(score.Success, Is.Null);
    }

    [TestCase("blame", "well", 0.0)]
    [TestCase("tell", "well", 0.5)]
    [TestCase("ask", "thank you", 1.0)]
    public void Share_WhenTheBoundsAreProved_LiesBetweenWorstAndBest(string choice, string answer, double share)
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose(choice).Answer(answer);

        var score = RunScore.Of(SmallTalk.Scenario, run.Events, Bounds);

        Assert.That(score.Skills[0].Share, Is.EqualTo(share));
    }

    [Test]
    public void Share_WhenNotProved_IsNotGiven()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask");
        var onlyListening = new Dictionary<SkillId, SkillBounds> { [Listening.Id] = new(-1, 3) };

        var score = RunScore.Of(SmallTalk.Scenario, run.Events, onlyListening);

        Assert.That(score.Skills.Select(skill => skill.Share), Is.EqualTo(new double?[] { 0.75, null }));
    }

    [TestCase(4, 0.0)]
    [TestCase(3, null)]
    public void Share_WhenTheBoundsLeaveNoRoom_IsNotGiven(int best, double? share)
    {
        var score = new SkillScore(Listening, 3, 3, 1, new SkillBounds(3, best));

        Assert.That(score.Share, Is.EqualTo(share));
    }

    [Test]
    public void Share_WhenAJumpLedPastTheBounds_StaysWithinOne()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Jump("open").Choose("ask");

        var score = RunScore.Of(SmallTalk.Scenario, run.Events, Bounds);

        Assert.That(score.Skills[0], Has.Property("Points").EqualTo(4).And.Property("Share").EqualTo(1.0));
        Assert.That(score.Assisted, Is.True);
    }

    [Test]
    public void Of_WhenTheFacilitatorJumpedOutOfAnEnding_HasNoEnding()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("well").Choose("agree").Reflect("").Jump("open");

        var score = RunScore.Of(SmallTalk.Scenario, run.Events);

        Assert.That(score.Last.Ending, Is.Null);
        Assert.That(run.Steps[^1].After.Status, Is.EqualTo(RunStatus.Playing));
    }
}
