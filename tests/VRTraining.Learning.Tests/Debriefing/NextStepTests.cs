// What to try next: about the skill with most room, aiming at what a good response shows.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Debriefing;

public sealed class NextStepTests
{
    [TestCase("blame", "Next time, give “Listening” some room. What it can look like: Lets finish.")]
    [TestCase("tell", "Next time, give “Listening” some room. What it can look like: Sums up and asks.")]
    public void Next_WhenASkillWasNotShown_AimsAtWhatABestResponseShows(string choice, string sentence)
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose(choice).Choose("mumble").Choose("agree").Reflect("").Complete();

        Assert.That(Debrief(run).Next.Sentence, Is.EqualTo(sentence));
    }

    [Test]
    public void Next_WhenTheNextLevelIsNoGoodModel_AimsAtWhatABestResponseShows()
    {
        var scenario = new ScenarioBuilder()
            .Node("start", ScenarioBuilder.Choices(
                ScenarioBuilder.Choice("best", "end", Quality.Best, ScenarioBuilder.Points(2, 3)),
                ScenarioBuilder.Choice("so-so", "end", Quality.Acceptable, ScenarioBuilder.Points(1, 2)),
                ScenarioBuilder.Choice("poor", "end", Quality.Setback, ScenarioBuilder.Points(-1, 1))))
            .Ends()
            .Build();
        var run = new PlayedRun(scenario).Choose("poor").Complete();

        Assert.That(DebriefContent.Of(scenario, run.Events).Next.Aim!.Text, Is.EqualTo("Sums up and asks."));
    }

    [Test]
    public void Next_WhenSeveralSkillsWereNotShown_IsAboutTheOneThatLacksMost()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("tell").Choose("thank").Wait(10_000).TimeReached().Complete();

        Assert.That(Debrief(run).Next.Sentence,
            Is.EqualTo("Next time, give “Closing” some room. What it can look like: Names a next step."));
    }

    [TestCase("tell", "You showed every skill. To go further with “Listening”, try this: Sums up and asks.")]
    [TestCase("ask", "You showed every skill at its highest level. Try another way through, or another conversation.")]
    public void Next_WhenEverySkillWasShown_LooksFurther(string choice, string sentence)
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose(choice).Choose("thank").Choose("agree").Reflect("").Complete();

        Assert.That(Debrief(run).Next.Sentence, Is.EqualTo(sentence));
    }

    private static DebriefContent Debrief(PlayedRun run) => DebriefContent.Of(SmallTalk.Scenario, run.Events);
}
