// The standing of a run agrees with the tree of its attempts, whatever is played.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Runs.Tests.Journal;

public sealed class StandingFoldTests
{
    [Test]
    public void Standing_AfterAnEventfulRun_SaysHowItWent()
    {
        var standing = StandingOf(HostedRun.Eventful());

        // Listening: 2 for asking, rewound to before the answer; closing: 2.
        Assert.That(standing, Is.EqualTo(new RunStanding(
            RunStatus.Completed, new RunTime(29_299), 3, 2, false, new EndingId("well"), Outcome.Good, true)));
    }

    [Test]
    public void Standing_WhenOneMinimumIsMissed_IsNoSuccess()
    {
        var standing = StandingOf(new PlayedRun(SmallTalk.Scenario).Choose("tell").Answer("hm").Choose("agree").Reflect(""));

        Assert.That((standing.Outcome, standing.Success), Is.EqualTo((Outcome.Good, false)), "listening has 1 of 2");
    }

    [Test]
    public void Standing_WhenTheMinimumIsJustReached_IsASuccess()
    {
        var played = new PlayedRun(SmallTalk.Scenario).Choose("tell").Answer("thank you").Choose("agree").Reflect("");

        Assert.That(StandingOf(played).Success, Is.True, "listening has 2 of 2");
    }

    [Test]
    public void Standing_WhenTheOutcomeIsPoor_IsNoSuccessWhateverThePoints()
    {
        var easy = SmallTalk.Scenario with
        {
            Skills = [.. SmallTalk.Scenario.Skills.Select(skill => skill with { MasteryMinimum = 0 })],
        };
        var played = new PlayedRun(easy).Choose("ask").Answer("hm").Wait(10_000).TimeReached();

        Assert.That(StandingOf(played, easy).Success, Is.False);
    }

    [Test]
    public void Standing_WhenAnEndingIsRewoundAway_HasNoneAndCountsTheSetback()
    {
        var standing = StandingOf(
            new PlayedRun(SmallTalk.Scenario).Choose("ask").Answer("hm").Wait(10_000).TimeReached().Rewind("say"));

        Assert.That(standing, Is.EqualTo(new RunStanding(
            RunStatus.Playing, new RunTime(10_000), 2, 1, false, null, null, null)));
    }

    [Test]
    public void Standing_WhenPaused_StandsAsItStoodBeforeOnceResumed()
    {
        var played = new PlayedRun(SmallTalk.Scenario).Take(new RunInput.Pause(RunTime.Zero));
        Assert.That(StandingOf(played).Status, Is.EqualTo(RunStatus.Paused));

        played.Take(new RunInput.Resume(RunTime.Zero));
        Assert.That(StandingOf(played).Status, Is.EqualTo(RunStatus.Playing));
    }

    [Test]
    public void Standing_WhenSomeoneSteers_IsAssisted()
    {
        var standing = StandingOf(new PlayedRun(SmallTalk.Scenario).Jump("close"));

        Assert.That((standing.Assisted, standing.Attempts), Is.EqualTo((true, 1)));
    }

    [Test]
    public void Standing_AfterEveryInputOfAnyPlay_AgreesWithEngineAndAttempts()
    {
        for (ulong seed = 1; seed <= 200; seed++)
        {
            var played = AnyPlay.Of(SmallTalk.Scenario, seed);
            var fold = new StandingFold(SmallTalk.Scenario);
            var tree = new AttemptTree();
            foreach (var (_, events, state) in played.Steps)
            {
                fold = fold.After(events);
                foreach (var happened in events)
                {
                    tree.Add(happened);
                }

                var standing = fold.Standing;
                Assert.That(
                    (standing.Status, standing.Now, standing.Attempts, standing.Assisted),
                    Is.EqualTo((state.Status, state.Now, tree.Last, state.Assisted)), $"seed {seed}");
                if (state.Status == RunStatus.AtEnding)
                {
                    var points = Points.PerSkill(tree.PathOf(tree.Last), SmallTalk.Scenario.Skills);
                    var mastered = SmallTalk.Scenario.Skills.All(skill => points[skill.Id] >= skill.MasteryMinimum);
                    Assert.That(standing.Success, Is.EqualTo(mastered && standing.Outcome != Outcome.Poor), $"seed {seed}");
                }
            }
        }
    }

    private static RunStanding StandingOf(PlayedRun played, Scenario? scenario = null) =>
        new StandingFold(scenario ?? SmallTalk.Scenario).After(played.Events).Standing;
}
