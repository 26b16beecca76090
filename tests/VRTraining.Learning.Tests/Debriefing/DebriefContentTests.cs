// What a debrief shows of whole runs.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Debriefing;

[TestFixture]
public sealed class DebriefContentTests
{
    [Test]
    public void Decisions_WhenABetterWayWasOffered_ShowTheWayNotTaken()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Wait(2_500).Choose("blame");

        var decision = Debrief(run).Decisions.Single();

        Assert.That(decision.Asked, Is.EqualTo(new Spoken("Maya", "Line late.")));
        Assert.That(decision.Chosen.Consequence, Is.EqualTo("What blame led to."));
        Assert.That(decision.LatencyMilliseconds, Is.EqualTo(2_500));
        Assert.That(decision.Best.Id.Value, Is.EqualTo("ask"));
        Assert.That(decision.Untaken, Is.EqualTo(new UntakenBranch(
            decision.Offered[0], new NodeId("relief"), new Spoken("Maya", "Line thanks."), null)));
        Assert.That((decision.Points, decision.MostPoints), Is.EqualTo((-1, 2)));
    }

    [Test]
    public void Decisions_WhenTheBestWasChosen_ShowNoOtherWay()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask");

        var decision = Debrief(run).Decisions.Single();

        Assert.That(decision.Untaken, Is.Null);
        Assert.That(decision.Best, Is.SameAs(decision.Chosen));
        Assert.That(decision.Reasons, Is.EqualTo(new[] { "Because of the tone.", "Because it was heard." }));
    }

    [Test]
    public void Decisions_WhenTimeStoodStill_LeaveThePauseOut()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Wait(700);
        run.Take(new RunInput.Pause(run.Now)).Take(new RunInput.Resume(run.Now)).Wait(300).Choose("ask");

        var decision = Debrief(run).Decisions.Single();

        Assert.That(decision.LatencyMilliseconds, Is.EqualTo(1_000));
    }

    [Test]
    public void Decisions_WhenOwnWordsWereAskedFor_ShowThePromptAndTheOptions()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Wait(4_000).Answer("hm");

        var decision = Debrief(run).Decisions[^1];

        Assert.That(decision.Asked, Is.EqualTo(new Spoken(null, "What do you say?")));
        Assert.That(decision.How, Is.EqualTo(HowGiven.InOwnWords));
        Assert.That(decision.Chosen.Id.Value, Is.EqualTo("mumble"));
        Assert.That(decision.Untaken?.Choice.Id.Value, Is.EqualTo("thank"));
        Assert.That(decision.Untaken?.LeadsTo, Is.EqualTo(new NodeId("close")));
        Assert.That(decision.Untaken?.Next, Is.Null);
    }

    [Test]
    public void Decisions_WhenTheTimeWasUp_ShowWhatWasOffered()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Choose("thank").Wait(10_000).TimeReached();

        var decision = Debrief(run).Decisions[^1];

        Assert.That(decision.How, Is.EqualTo(HowGiven.ByTimeout));
        Assert.That(decision.Chosen.Id.Value, Is.EqualTo("silence"));
        Assert.That(decision.Offered.Select(choice => choice.Id.Value), Is.EqualTo(new[] { "agree" }));
        Assert.That(decision.LatencyMilliseconds, Is.EqualTo(10_000));
        Assert.That(Debrief(run).Decisions[1].How, Is.EqualTo(HowGiven.Picked));
    }

    [Test]
    public void Decisions_WhenTheWayNotTakenEndsAtOnce_NameTheEnding()
    {
        var scenario = new ScenarioBuilder()
            .Node("start", ScenarioBuilder.Choices(
                ScenarioBuilder.Choice("poor", "end-badly", Quality.Setback),
                ScenarioBuilder.Choice("good", "way", Quality.Best)))
            .Node("way", new Move.Go(ScenarioBuilder.To("end")))
            .Ends()
            .Build();
        var run = new PlayedRun(scenario).Choose("poor");

        var decision = DebriefContent.Of(scenario, run.Events).Decisions.Single();

        Assert.That(decision.Asked, Is.Null);
        Assert.That(decision.Untaken?.Ending?.Id.Value, Is.EqualTo("well"));
        Assert.That(decision.Untaken?.LeadsTo, Is.EqualTo(new NodeId("way")));
    }

    [Test]
    public void Best_OfSeveralAsGood_IsTheOneWithMostPoints()
    {
        var scenario = new ScenarioBuilder()
            .Node("start", ScenarioBuilder.Choices(
                ScenarioBuilder.Choice("plain", "end"),
                ScenarioBuilder.Choice("fine", "end", Quality.Best, ScenarioBuilder.Points(1)),
                ScenarioBuilder.Choice("finest", "end", Quality.Best, ScenarioBuilder.Points(2))))
            .Ends()
            .Build();

        var plain = Decision.Of(scenario, new PlayedRun(scenario).Choose("plain").Events).Single();
        var fine = Decision.Of(scenario, new PlayedRun(scenario).Choose("fine").Events).Single();

        Assert.That(plain.Best.Id.Value, Is.EqualTo("finest"));
        Assert.That((fine.Best.Id.Value, fine.MostPoints, fine.Untaken), Is.EqualTo(("fine", 2, (UntakenBranch?)null)));
    }

    [Test]
    public void Decisions_WhenRewoundAway_AreMarkedAndStay()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("ask").Choose("mumble").Rewind("say").Choose("thank").Rewind("open").Choose("tell").Choose("thank");

        var debrief = Debrief(run);

        Assert.That(
            debrief.Decisions.Select(decision =>
                (decision.Number, decision.Attempt, decision.Chosen.Id.Value, decision.Abandoned)),
            Is.EqualTo(new[]
            {
                (1, 1, "ask", true), (2, 1, "mumble", true), (3, 2, "thank", true), (4, 3, "tell", false),
                (5, 3, "thank", false),
            }));
        Assert.That(debrief.Path.Select(decision => decision.Number), Is.EqualTo(new[] { 4, 5 }));
        Assert.That(
            debrief.Decisions.Select(decision => run.Events.ElementAt(decision.EventNumber - 1).Event),
            Is.All.InstanceOf<RunEvent.ChoiceMade>());
    }

    [Test]
    public void Decisions_BeforeTheCheckpointThatOneRewoundTo_StillCount()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Choose("mumble").Rewind("say").Choose("thank");

        var debrief = Debrief(run);

        Assert.That(debrief.Decisions.Select(decision => decision.Abandoned), Is.EqualTo(new[] { false, true, false }));
    }

    [Test]
    public void Asked_AfterARewindToASilentNode_IsTheLineBeforeIt()
    {
        var scenario = new ScenarioBuilder()
            .Node("start", new Move.Go(ScenarioBuilder.To("pick")), "first")
            .Checkpoint("pick", ScenarioBuilder.Choices(ScenarioBuilder.Choice("on", "later")))
            .Node("later", ScenarioBuilder.Choices(ScenarioBuilder.Choice("out", "end")), "second")
            .Ends()
            .Build();
        var run = new PlayedRun(scenario).Choose("on").Rewind("pick").Choose("on");

        var decisions = DebriefContent.Of(scenario, run.Events).Decisions;

        Assert.That(decisions.Select(decision => decision.Asked?.Text), Is.EqualTo(new[] { "Line first.", "Line first." }));
    }

    [Test]
    public void Points_NameChoiceRuleAnchorAndReason()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("blame").Rewind("open").Wait(5).Choose("ask");

        var points = ExplainedPoint.Of(SmallTalk.Scenario, run.Events);

        var listening = new SkillId("listening");
        Assert.That(points, Is.EqualTo(new[]
        {
            new ExplainedPoint(new ChoiceId("blame"), "Say blame.", listening, "Listening", -1, 1, "Interrupts.",
                "Because it was heard.", "choice 'blame', effect 2", RunTime.Zero, 1, true),
            new ExplainedPoint(new ChoiceId("ask"), "Say ask.", listening, "Listening", 2, 3, "Sums up and asks.",
                "Because it was heard.", "choice 'ask', effect 2", new RunTime(5), 2, false),
        }));
    }

    [Test]
    public void Thoughts_AreThoseOfTheLastAttemptsWayOnly()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("blame");

        var before = Debrief(run).Thoughts.Select(thought => thought.Thought).ToArray();
        var after = Debrief(run.Rewind("open").Choose("ask")).Thoughts;

        Assert.That(before, Is.EqualTo(new[] { "Please do not shout.", "That was unfair." }));
        Assert.That(after.Select(thought => (thought.Said, thought.Thought)),
            Is.EqualTo(new[] { (new Spoken("Maya", "Line late."), "Please do not shout.") }));
    }

    [Test]
    public void Thoughts_WhenALineIsSaidAgain_AreThereOnce()
    {
        var run = new PlayedRun(SmallTalk.Scenario).Choose("ask").Jump("open").Choose("tell");

        Assert.That(Debrief(run).Thoughts.Select(thought => thought.Line.Value), Is.EqualTo(new[] { "late" }));
    }

    [Test]
    public void Attempts_StandSideBySide()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Choose("blame").Answer("hm").Rewind("say").Answer("thank you").Choose("agree").Reflect("").Complete();

        var attempts = Debrief(run).Attempts;

        Assert.That(
            attempts.Select(attempt => (attempt.Number, attempt.BranchedFrom, attempt.RewoundTo?.Value,
                attempt.Decisions, attempt.Setbacks, attempt.Score.Points, attempt.Counts)),
            Is.EqualTo(new (int, int?, string?, int, int, int, bool)[]
            {
                (1, null, null, 2, 1, -1, false), (2, 1, "say", 3, 1, 2, true),
            }));
        Assert.That(attempts[1].Score.Ending?.Outcome, Is.EqualTo(Outcome.Good));
    }

    [Test]
    public void HintsReflectionsAndQuestions_AreAllThere()
    {
        var run = new PlayedRun(SmallTalk.Scenario)
            .Hint().Hint().Choose("ask").Choose("thank").Choose("agree").Wait(9).Reflect("Ask first.").Complete();

        var debrief = Debrief(run);

        Assert.That(debrief.Hints.Select(hint => hint.Text),
            Is.EqualTo(new[] { "Ask before you tell.", "Maya has had a long week." }));
        Assert.That(debrief.Reflections, Is.EqualTo(new[]
        {
            new ReflectionPlace(1, new NodeId("think"), "What will you do next time?", new RunTime(9), 1, false),
        }));
        Assert.That(debrief.Questions.Select(group => (group.Phase, group.Questions.Single())),
            Is.EqualTo(new[] { (DebriefPhase.Reactions, "How was it?") }));
        Assert.That(debrief.ModelAnswer.Text, Is.EqualTo("Model."));
    }

    [Test]
    public void Questions_AreGroupedInTheOrderOfThePhases()
    {
        var scenario = SmallTalk.Scenario with
        {
            Debrief = SmallTalk.Scenario.Debrief with
            {
                Questions =
                [
                    new(DebriefPhase.Analysis, "Why?"), new(DebriefPhase.Reactions, "How?"), new(DebriefPhase.Analysis, "So?"),
                ],
            },
        };

        var questions = DebriefContent.Of(scenario, new PlayedRun(scenario).Leave().Events).Questions;

        Assert.That(questions.Select(group => $"{group.Phase}: {string.Join(' ', group.Questions)}"),
            Is.EqualTo(new[] { "Reactions: How?", "Analysis: Why? So?" }));
    }

    [Test]
    public void Of_WhenTheEventsAreOfAnotherScenario_SaysSo()
    {
        var other = new ScenarioBuilder().Node("start", new Move.Go(ScenarioBuilder.To("end")), "stranger").Ends().Build();
        var run = new PlayedRun(other);

        Assert.That(
            () => Debrief(run),
            Throws.ArgumentException.With.Message.EqualTo("test 1.0.0 has no line 'stranger'."));
    }

    private static DebriefContent Debrief(PlayedRun run) => DebriefContent.Of(SmallTalk.Scenario, run.Events);
}
