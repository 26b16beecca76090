// What a voice actor reads: who says what, and how.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Simulation.Script;
using VRTraining.Testing;
using static VRTraining.Scenarios.Tests.Voice.VoiceTestScripts;

namespace VRTraining.Scenarios.Tests.Voice;

public sealed class VoiceSheetTests
{
    [Test]
    public void Of_ListsLinesInTheOrderOfTheScript()
    {
        using var folder = new TemporaryFolder();

        var sheet = Sheet(folder);

        Assert.That(
            sheet.Lines.Select(line => (line.Line.Value, line.SpeakerName, line.Voice, line.Text, line.State)),
            Is.EqualTo(new[]
            {
                ("hello", "Maya", "slt", "Line hello.", ClipState.Missing),
                ("why", "Maya", "slt", "Line why.", ClipState.Missing),
                ("room", "narrator", "awb", "A room.", ClipState.Missing),
            }));
    }

    [TestCase("…")]
    [TestCase("🙂")]
    public void Of_LeavesOutALineWithNothingToSay(string text)
    {
        using var folder = new TemporaryFolder();

        Assert.That(
            Sheet(folder, Saying(text)).Lines.Select(line => line.Line.Value), Is.EqualTo(new[] { "why", "room" }));
    }

    [Test]
    public void Direction_HoldsFaceGestureGazeAndThought()
    {
        using var folder = new TemporaryFolder();
        var line = ScenarioBuilder.Line("cut") with
        {
            Expression = FacialExpression.AngryRestrained,
            Gesture = Gesture.ArmsCrossed,
            Gaze = new Gaze.Down(),
            Thought = "Not again.",
        };
        var script = new ScenarioBuilder().Node(Open(line)).Ends().Build();

        Assert.That(
            Sheet(folder, script).Lines[0].Direction,
            Is.EqualTo("angry, held back; arms crossed; looking down; thinks: Not again."));
    }

    [Test]
    public void Direction_TellsAMoodThatEveryWayHereMoves()
    {
        using var folder = new TemporaryFolder();
        var script = new ScenarioBuilder()
            .Node("open", ScenarioBuilder.Choices(
                ScenarioBuilder.Choice("blame", "after", Quality.Setback,
                    ScenarioBuilder.Moves(Mood.Trust, -10), ScenarioBuilder.Moves(Mood.Openness, -5)),
                ScenarioBuilder.Choice("push", "after", Quality.Setback,
                    ScenarioBuilder.Moves(Mood.Trust, -5), ScenarioBuilder.Moves(Mood.Openness, 5))))
            .Node("after", new Move.Go(ScenarioBuilder.To("end")), "ouch")
            .Ends()
            .Build();

        Assert.That(Sheet(folder, script).Lines[0].Direction, Is.EqualTo("trust has just fallen"));
    }

    [Test]
    public async Task State_FollowsWordsAndFiles()
    {
        using var folder = new TemporaryFolder();
        await RenderAsync(Sheet(folder));
        await File.AppendAllTextAsync(Clip(folder, "why.wav"), "more");
        File.Delete(Clip(folder, "room.visemes.json"));

        var sheet = Sheet(folder, Saying("Other words."));

        Assert.That(
            sheet.Lines.Select(line => line.State),
            Is.EqualTo(new[] { ClipState.OtherText, ClipState.OtherClip, ClipState.NoTrack }));
        Assert.That(sheet.Lines.Select(line => line.Clip!.IsRecorded), Is.EqualTo(new[] { false, true, true }));
        Assert.That(Sheet(folder).Lines[0].State, Is.EqualTo(ClipState.Current));
    }

    [TestCase("../en")]
    [TestCase("e")]
    [TestCase("")]
    public void Folder_OfSomethingElseThanALanguage_IsRefused(string locale)
    {
        Assert.That(() => new VoiceFolder(".", locale), Throws.ArgumentException);
    }
}
