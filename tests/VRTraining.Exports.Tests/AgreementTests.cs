// What exports say of a run's end is what its journal says.
using VRTraining.Learning.Score;
using VRTraining.Runs.Journal;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests;

[TestFixture]
public sealed class AgreementTests
{
    [Test]
    public void Score_AndStanding_AgreeAfterEveryEvent()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("blame").Answer("hm").Wait(10_000).TimeReached()
            .Rewind("say").Answer("thank you").Choose("agree").Reflect("")
            .Rewind("open").Choose("ask").Answer("thank you").Choose("agree").Reflect("").Jump("open")
            .Choose("tell").Answer("hm").Choose("agree").Reflect("").Complete();
        var events = run.Events.ToList();
        var fold = new StandingFold(SmallTalk.Scenario);

        for (var count = 1; count <= events.Count; count++)
        {
            fold = fold.After(events[count - 1]);
            var score = RunScore.Of(SmallTalk.Scenario, events.Take(count));

            Assert.That(
                (score.Success, score.Outcome, score.Last.Ending?.Id, score.Setbacks, score.Assisted, score.Last.Number),
                Is.EqualTo((fold.Standing.Success, fold.Standing.Outcome, fold.Standing.Ending, fold.Standing.Setbacks,
                    fold.Standing.Assisted, fold.Standing.Attempts)),
                $"after event {count}, {events[count - 1].Event}");
        }
    }
}
