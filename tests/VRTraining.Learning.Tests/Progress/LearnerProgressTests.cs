// What is shown from run to run, and what is worth celebrating.
using VRTraining.Learning.Progress;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Learning.Tests.Progress;

[TestFixture]
public sealed class LearnerProgressTests
{
    private static readonly DateTimeOffset Monday = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public void After_ARunThatWentWell_HasEverySkillShownAtOnce()
    {
        var progress = Played(Good);

        Assert.That(progress.Skills.Select(skill => (skill.Skill.Name, skill.Sentence)), Is.EqualTo(new[]
        {
            ("Listening", "Shown at the first try."), ("Closing", "Shown at the first try."),
        }));
        Assert.That(progress.Skills[0].Tries.Single(),
            Is.EqualTo(new SkillTry(SmallTalk.Scenario.Id, Monday, Showing.AtOnce)));
        Assert.That(SentencesOf(progress), Is.EqualTo(new[] { "You showed every skill in “Test” at the first try." }));
    }

    [Test]
    public void After_ARewind_IsShownWithAnotherTry_AndTheSetbackIsPartOfIt()
    {
        var progress = Played(run => Good(run.Choose("blame").Rewind("open")));

        Assert.That(progress.Skills[0].Sentence, Is.EqualTo("Shown with another try or some help."));
        Assert.That(SentencesOf(progress), Is.EqualTo(new[]
        {
            "You had a setback in “Test”, found another way and showed every skill.",
        }));
    }

    [Test]
    public void After_SomebodyElseSteered_NothingWasShownAtOnce()
    {
        var progress = Played(run => Good(run.Jump("open")));

        Assert.That(progress.Skills.Select(skill => skill.Tries.Single().How), Is.All.EqualTo(Showing.WithAnotherTry));
        Assert.That(SentencesOf(progress), Is.EqualTo(new[] { "You showed every skill in “Test”." }));
    }

    [Test]
    public void After_APoorEnding_OnlyWhatWasShownIsCelebrated()
    {
        // Two points of listening and none of closing, as nothing was said in time.
        var progress = Played(Silent);

        Assert.That(progress.Skills.Select(skill => skill.Sentence), Is.EqualTo(new[]
        {
            "Shown at the first try.", "Practised once, and worth another try.",
        }));
        Assert.That(SentencesOf(progress), Is.EqualTo(new[] { "You showed “Listening” at the first try." }));
    }

    [Test]
    public void After_ASkillWasShownWithAnotherTry_TheFirstTryIsStillNewsLater()
    {
        var progress = Played(run => Silent(run.Choose("blame").Rewind("open")), Silent, Silent);

        Assert.That(SentencesOf(progress), Is.EqualTo(new[]
        {
            "You showed “Listening”.", "You showed “Listening” at the first try.",
        }));
        Assert.That(progress.Skills.Select(skill => skill.Sentence), Is.EqualTo(new[]
        {
            "Shown in 3 of 3 runs, 2 of them at the first try.", "Practised in 3 runs, and worth another try.",
        }));
        Assert.That(progress.Milestones.Select(each => each.ReachedAt), Is.EqualTo(new[] { Monday, Monday.AddDays(1) }));
    }

    [Test]
    public void After_TheSameAgain_NothingIsCelebratedTwice()
    {
        var progress = Played(Good, Good, run => Good(run.Choose("blame").Rewind("open")));

        Assert.That(progress.Milestones, Has.Length.EqualTo(1));
        Assert.That(progress.Skills[0].Sentence, Is.EqualTo("Shown in 3 of 3 runs, 2 of them at the first try."));
    }

    [Test]
    public void After_ARunThatWasLeft_NothingChanges() =>
        Assert.That(Played(run => run.Choose("ask").Leave()), Is.SameAs(LearnerProgress.None));

    [Test]
    public void After_TwoScenarios_TheSameSkillIsOneSkill()
    {
        var other = SmallTalk.Scenario with
        {
            Id = new ScenarioId("other"),
            Title = "Other",
            Skills = [SmallTalk.Scenario.Skills[0] with { Name = "To listen" }, SmallTalk.Closing],
        };

        var progress = Played(Silent).After(other, Good(new PlayedRun(other)).Events, Monday.AddDays(1));

        Assert.That(progress.Skills.Select(skill => (skill.Skill.Name, skill.Tries.Length)),
            Is.EqualTo(new[] { ("To listen", 2), ("Closing", 2) }));
        Assert.That(SentencesOf(progress)[^1], Is.EqualTo("You showed every skill in “Other” at the first try."));
    }

    [Test]
    public void Sentence_WithoutAFirstTry_DoesNotSpeakOfIt()
    {
        var progress = Played(Poor, run => Good(run.Choose("blame").Rewind("open")));

        Assert.That(progress.Skills[1].Sentence, Is.EqualTo("Shown in 1 of 2 runs."));
    }

    private static string[] SentencesOf(LearnerProgress progress) =>
        [.. progress.Milestones.Select(milestone => milestone.Sentence)];

    private static PlayedRun Good(PlayedRun run) => run.Choose("ask").Choose("thank").Choose("agree").Reflect("").Complete();

    private static PlayedRun Silent(PlayedRun run) => run.Choose("ask").Choose("thank").Wait(10_000).TimeReached().Complete();

    private static PlayedRun Poor(PlayedRun run) => run.Choose("blame").Answer("hm").Wait(10_000).TimeReached().Complete();

    /// <summary>One run after the other, a day apart.</summary>
    private static LearnerProgress Played(params Func<PlayedRun, PlayedRun>[] plays) => plays
        .Select((play, day) => (Run: play(new PlayedRun(SmallTalk.Scenario)), At: Monday.AddDays(day)))
        .Aggregate(LearnerProgress.None, (progress, each) => progress.After(SmallTalk.Scenario, each.Run.Events, each.At));
}
