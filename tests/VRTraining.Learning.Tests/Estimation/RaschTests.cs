// Elo on the Rasch model, by its published vectors.
using VRTraining.Learning.Estimation;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Estimation;

[TestFixture]
public sealed class RaschTests
{
    private static readonly ScenarioId Here = new("test");
    private static readonly SkillId Listening = ScenarioBuilder.Listening.Id;
    private static readonly SkillId Closing = SmallTalk.Closing.Id;

    [TestCase(0, 0, 0.5)]
    [TestCase(1.0986122886681098, 0, 0.75)]
    [TestCase(0, 1.0986122886681098, 0.25)]
    public void Expected_IsTheLogisticOfTheDifference(double ability, double difficulty, double chance) =>
        Assert.That(Rasch.Expected(ability, difficulty), Is.EqualTo(chance).Within(1e-12));

    [TestCase(1, 1.0)]
    [TestCase(2, 0.75)]
    [TestCase(4, 0.625)]
    public void Expected_WhenOneCanGuess_IsAtLeastTheGuess(int options, double chance) =>
        Assert.That(Rasch.Expected(0, 0, options), Is.EqualTo(chance).Within(1e-12));

    [TestCase(0, 1.0)]
    [TestCase(1, 0.952381)]
    [TestCase(20, 0.5)]
    public void Step_GetsSmallerWithObservations(int observations, double step) =>
        Assert.That(Rasch.Step(observations), Is.EqualTo(step).Within(1e-6));

    [TestCase(true, 0.5, -0.5)]
    [TestCase(false, -0.5, 0.5)]
    public void After_WhenNothingWasKnown_MovesByHalfALogit(bool mastered, double ability, double difficulty)
    {
        var estimates = SkillEstimates.None.After(new FirstAttempt(Here, Listening, mastered));

        Assert.That(estimates.Ability(Listening), Is.EqualTo(new Estimate(ability, 1)));
        Assert.That(estimates.Difficulty(Here, Listening), Is.EqualTo(new Estimate(difficulty, 1)));
        Assert.That(estimates.Ability(Closing), Is.EqualTo(new Estimate(0, 0)));
    }

    [Test]
    public void After_ASecondObservation_TakesASmallerStep()
    {
        var twice = SkillEstimates.Of([new(Here, Listening, true), new(Here, Listening, true)]);

        var expected = 0.5 + (1 / 1.05 * (1 - (1 / (1 + Math.Exp(-1)))));
        Assert.That(twice.Ability(Listening).Logits, Is.EqualTo(expected).Within(1e-12));
    }

    [Test]
    public void ExpectedSuccess_IsThatOfTheLeastLikelySkill()
    {
        var estimates = SkillEstimates.Of([new(Here, Listening, true), new(Here, Closing, false)]);

        Assert.That(estimates.HardestSkill(SmallTalk.Scenario).Skill, Is.EqualTo(SmallTalk.Closing));
        Assert.That(estimates.ExpectedSuccess(SmallTalk.Scenario), Is.EqualTo(1 / (1 + Math.E)).Within(1e-12));
    }

    [Test]
    public void FirstAttempt_IsTheAttemptBeforeTheRewind()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("blame").Rewind("open").Choose("ask").Choose("thank").Choose("agree").Reflect("").Complete();

        var observed = FirstAttempt.Of(SmallTalk.Scenario, run.Events);

        Assert.That(observed, Is.EqualTo(new[] { new FirstAttempt(Here, Listening, false), new(Here, Closing, false) }));
    }

    [Test]
    public void FirstAttempt_WhenItReachedAnEnding_SaysWhatWasShown()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Choose("thank").Choose("agree").Reflect("");

        var observed = FirstAttempt.Of(SmallTalk.Scenario, run.Events);

        Assert.That(observed.Select(one => one.Mastered), Is.EqualTo(new[] { true, true }));
    }

    [Test]
    public void FirstAttempt_WhenNothingWasDecidedOrSomeoneSteered_SaysNothing()
    {
        var left = new PlayedRun(SmallTalk.Scenario).Choose("tell").Leave();
        var steered = new PlayedRun(SmallTalk.Scenario).Jump("say").Choose("thank").Choose("agree").Reflect("").Complete();

        Assert.That(FirstAttempt.Of(SmallTalk.Scenario, left.Events), Is.Empty);
        Assert.That(FirstAttempt.Of(SmallTalk.Scenario, steered.Events), Is.Empty);
    }
}
