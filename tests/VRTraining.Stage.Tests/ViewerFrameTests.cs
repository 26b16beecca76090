// What a viewer reads at moments of a run.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

public sealed class ViewerFrameTests
{
    private const long Shake = 19_100 + LineClock.LeadMs;

    [TestCase(Shake - 1, "This is what nod says, and it")]
    [TestCase(Shake, "This is what shake says, and it")]
    public void Caption_OfALine_BeginsWhenItIsHeard(long now, string first)
    {
        var caption = Whole().Frame(new RunTime(now)).Caption;

        Assert.That(caption.Visible);
        Assert.That(caption.First, Is.EqualTo(first));
    }

    [Test]
    public void Caption_NamesItsSpeaker_AndNobodyForTheNarrator()
    {
        var booth = Whole();

        Assert.That(booth.Frame(new RunTime(20_000)).Caption.Speaker, Is.EqualTo("Maya"));
        Assert.That(booth.Frame(new RunTime(25_000)).Caption.Speaker, Is.EqualTo("Priya"));
        Assert.That(booth.Frame(new RunTime(64_000)).Caption.Speaker, Is.Null);
        Assert.That(booth.Frame(new RunTime(64_000)).Caption.First, Is.EqualTo("The room falls silent."));
    }

    [TestCase(0, SpeakerArrow.None)]
    [TestCase(60, SpeakerArrow.Right)]
    [TestCase(-60, SpeakerArrow.Left)]
    [TestCase(39.9f, SpeakerArrow.None)]
    [TestCase(40.1f, SpeakerArrow.Right)]
    public void Arrow_ToASpeakerStraightAhead_ShowsWhenTheHeadIsTurnedAway(float headDegreesLeft, SpeakerArrow arrow)
    {
        var booth = Whole();
        booth.Viewer.Turn(headDegreesLeft * Turns.Degree, 11);

        Assert.That(booth.Frame(new RunTime(20_000)).Caption.Arrow, Is.EqualTo(arrow));
    }

    [Test]
    public void Captions_OfATurnedHead_FollowLateAndNotAllTheWay()
    {
        var viewer = new Viewer(new ViewerSettings());

        viewer.Turn(25 * Turns.Degree, 11);
        var within = viewer.CaptionYaw;
        viewer.Turn(60 * Turns.Degree, 11);
        var atOnce = viewer.CaptionYaw;
        for (var i = 0; i < 500; i++)
        {
            viewer.Turn(60 * Turns.Degree, 11);
        }

        Assert.That(within, Is.Zero);
        Assert.That(atOnce / Turns.Degree, Is.InRange(0.1f, 2f));
        Assert.That(viewer.CaptionYaw / Turns.Degree, Is.EqualTo(35).Within(0.1));
    }

    [TestCase(0, 20, 1f)]
    [TestCase(1, 20, 0.99995f)]
    [TestCase(1000, 19, 0.95f)]
    [TestCase(19_999, 1, 0.00005f)]
    [TestCase(20_000, 0, 0f)]
    [TestCase(25_000, 0, 0f)]
    public void Timer_OfTwentySeconds_CountsThemUp(long now, int seconds, float share)
    {
        var offered = new RunEvent.ChoicesOffered(new NodeId("open"), [new ChoiceId("poor")], new RunTime(20_000));
        var booth = new Booth(events:
        [
            new(RunTime.Zero, 1, new RunEvent.NodeEntered(new NodeId("open"))),
            new(RunTime.Zero, 1, offered),
        ]);

        var timer = booth.Frame(new RunTime(now)).Timer;

        Assert.That((timer.Visible, timer.Seconds), Is.EqualTo((true, seconds)));
        Assert.That(timer.Share, Is.EqualTo(share).Within(1e-5f));
    }

    [Test]
    public void Screen_FoldedLiveOrLookedBackAt_IsTheSame()
    {
        var whole = Whole();
        var live = new Booth(events: []);
        var next = 0;
        for (long now = 0; now < 82_000; now += 499)
        {
            while (next < Rehearsal.Events.Length && Rehearsal.Events[next].At.Milliseconds <= now)
            {
                live.Fold.Apply(Rehearsal.Events[next++]);
            }

            Assert.That(Read(live.Frame(new RunTime(now))), Is.EqualTo(Read(whole.Frame(new RunTime(now)))), $"at {now}");
        }
    }

    [Test]
    public void Screen_AfterASetback_OffersAnotherWay_AndAfterTheRewindNoMore()
    {
        var booth = Whole();

        Assert.That(Actions(booth.Frame(new RunTime(4000))), Does.Not.Contain(StageActionKind.Rewind));
        Assert.That(Actions(booth.Frame(new RunTime(8000))), Does.Contain(StageActionKind.Rewind));
        Assert.That(Actions(booth.Frame(new RunTime(72_000))), Does.Not.Contain(StageActionKind.Rewind));
    }

    [Test]
    public void Screen_AtAnEnding_ShowsItAndBothWaysOn()
    {
        var frame = Whole().Frame(new RunTime(68_000));

        Assert.That(frame.Texts.SelectMany(text => text.Lines), Is.EqualTo(new[] { "Well", "It went well." }));
        Assert.That(Actions(frame), Is.SupersetOf(new[] { StageActionKind.Advance, StageActionKind.Rewind }));
    }

    [Test]
    public void HeardAt_OfALine_IsWhenItHasBeenHeardAndRead()
    {
        var events = Rehearsal.Events.TakeWhile(happened => happened.At.Milliseconds <= 19_100).ToArray();
        var booth = new Booth(events: events);
        var line = Rehearsal.Staging.LineOf(new LineId("shake"))!;

        Assert.That(booth.Fold.HeardAt!.Value.Milliseconds, Is.EqualTo(Shake + line.LengthMs).Within(2));
        Assert.That(new Booth().Fold.HeardAt, Is.Null, "a question waits for the learner");
    }

    [Test]
    public void Captions_TurnedOff_AreNotShown()
    {
        var booth = new Booth(new ViewerSettings { Captions = false }, Rehearsal.Events);

        Assert.That(booth.Frame(new RunTime(20_000)).Caption.Visible, Is.False);
    }

    private static Booth Whole() => new(events: Rehearsal.Events);

    private static StageActionKind[] Actions(ViewerFrame frame) =>
        [.. frame.Targets.ToArray().Select(target => target.Action.Kind)];

    private static string Read(ViewerFrame frame) => string.Join(
        '|',
        [
            frame.Caption.Speaker ?? "",
            frame.Caption.First,
            frame.Caption.Second,
            $"{frame.Board}",
            .. frame.Texts.SelectMany(text => text.Lines),
            .. frame.Targets.ToArray().Select(target => $"{target.Action} {target.Place}"),
        ]);
}
