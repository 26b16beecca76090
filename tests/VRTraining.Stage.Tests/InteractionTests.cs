// Hover, press, confirm: by ray, fingertip, gaze and keys, at both sides of each threshold.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

public sealed class InteractionTests
{
    [Test]
    public void Ray_DownAndUpOverACard_GivesItOnce()
    {
        var booth = new Booth();
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;

        Assert.That(booth.RayAt(card, pressed: false).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.Frame().Targets[0].State, Is.EqualTo(TargetState.Hovered));
        Assert.That(booth.RayAt(card, pressed: true).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.Frame().Targets[0].State, Is.EqualTo(TargetState.Pressed));
        Assert.That(booth.RayAt(card, pressed: false), Is.EqualTo(Booth.First));
        Assert.That(booth.RayAt(card, pressed: true).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.RayAt(card, pressed: false).Kind, Is.EqualTo(StageActionKind.None), "it is on its way");
    }

    [Test]
    public void Ray_SentAction_ShowsPressedAndTheOthersDisabledUntilRefused()
    {
        var booth = new Booth();
        booth.Interaction.Press(0, Booth.Now);

        var sent = booth.Frame();
        booth.Viewer.Refused();
        var refused = booth.Frame();

        Assert.That(sent.Targets[0].State, Is.EqualTo(TargetState.Pressed));
        Assert.That(sent.Targets[1].State, Is.EqualTo(TargetState.Disabled));
        Assert.That(refused.Targets[0].State, Is.EqualTo(TargetState.Ready));
    }

    [Test]
    public void Ray_SlidOffACard_GivesNothing()
    {
        var booth = new Booth();
        var targets = booth.Arrangement.Targets;
        booth.RayAt(targets[0].Place.Centre, pressed: false);
        booth.RayAt(targets[0].Place.Centre, pressed: true);

        booth.RayAt(targets[1].Place.Centre, pressed: true);

        Assert.That(booth.RayAt(targets[1].Place.Centre, pressed: false).Kind, Is.EqualTo(StageActionKind.None));
    }

    [Test]
    public void Ray_PressedBeforeItCameOverACard_GivesNothing()
    {
        var booth = new Booth();
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;
        booth.RayAt(new Vector3(0, 3, -1), pressed: true);
        booth.RayAt(card, pressed: true);

        Assert.That(booth.RayAt(card, pressed: false).Kind, Is.EqualTo(StageActionKind.None));
    }

    [TestCase(0.0149f, true)]
    [TestCase(0.0151f, false)]
    public void Ray_HeldJustBesideItsTarget_StillConfirms(float besideMetres, bool confirms)
    {
        var booth = new Booth();
        var card = booth.PlaceOf(StageActionKind.Pause);
        var beside = card.Centre + (card.Up * -((card.Height / 2) + besideMetres));
        booth.RayAt(card.Centre, pressed: false);
        booth.RayAt(card.Centre, pressed: true);

        var done = booth.RayAt(beside, pressed: false);

        Assert.That(done.Kind, Is.EqualTo(confirms ? StageActionKind.Pause : StageActionKind.None));
    }

    [Test]
    public void Ray_FromBehindTheBoard_MeetsNothing()
    {
        var booth = new Booth();
        var card = booth.Arrangement.Targets[0].Place;

        Assert.That(card.Hit(card.Centre - card.Front, card.Front), Is.Null);
        Assert.That(card.Hit(card.Centre + card.Front, -card.Front), Is.EqualTo(1).Within(1e-5));
        Assert.That(card.Hit(card.Centre + card.Front, card.Front), Is.Null, "it lies behind the origin");
    }

    [TestCase(-0.0001f, true)]
    [TestCase(0.0001f, false)]
    public void Hit_AtTheEdge_CountsOnlyInside(float insideMetres, bool hits)
    {
        var card = new Booth().Arrangement.Targets[0].Place;
        var point = card.Centre + (card.Right * ((card.Width / 2) + insideMetres));

        Assert.That(card.Hit(point + card.Front, -card.Front) is not null, Is.EqualTo(hits));
    }

    [Test]
    public void TwoRays_OneResting_OnePressing_PressCounts()
    {
        var booth = new Booth();
        var targets = booth.Arrangement.Targets;
        PointerSample Ray(int target, bool pressed) => new(
            PointerKind.Ray, booth.Eyes, Vector3.Normalize(targets[target].Place.Centre - booth.Eyes), pressed);

        booth.Interaction.Point([Ray(0, false), Ray(1, false)], Booth.Now, 0);
        booth.Interaction.Point([Ray(0, false), Ray(1, true)], Booth.Now, 11);

        Assert.That(booth.Interaction.Point([Ray(0, false), Ray(1, false)], Booth.Now, 22), Is.EqualTo(Booth.Second));
    }

    [Test]
    public void Fingertip_FromTheFrontThroughTheSurface_GivesItOnceAndNotOnTrembling()
    {
        var booth = new Booth(new ViewerSettings { Reach = Reach.Near });
        var card = booth.PlaceOf(StageActionKind.Choose);

        Assert.That(booth.TipAt(card, 0.05f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, 0.001f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, 0), Is.EqualTo(Booth.First));
        booth.Viewer.Refused();
        Assert.That(booth.TipAt(card, 0.0199f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, -0.01f).Kind, Is.EqualTo(StageActionKind.None), "not armed again");
        Assert.That(booth.TipAt(card, 0.0201f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, -0.01f), Is.EqualTo(Booth.First), "armed again");
    }

    [Test]
    public void Fingertip_FromBehind_PressesNothing()
    {
        var booth = new Booth(new ViewerSettings { Reach = Reach.Near });
        var card = booth.PlaceOf(StageActionKind.Choose);

        Assert.That(booth.TipAt(card, -0.07f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, -0.01f).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.TipAt(card, 0.01f).Kind, Is.EqualTo(StageActionKind.None));
    }

    [Test]
    public void Gaze_ByDefault_PressesNothing()
    {
        var booth = new Booth();
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;

        booth.GazeAt(Vector3.Zero, 0);

        Assert.That(booth.GazeAt(card, 100).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.GazeAt(card, 10_000).Kind, Is.EqualTo(StageActionKind.None));
    }

    [Test]
    public void Gaze_WhereWanted_PressesAfter800MillisecondsAndOnce()
    {
        var booth = new Booth(new ViewerSettings { Dwell = true });
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;
        booth.GazeAt(Vector3.Zero, 0);
        booth.GazeAt(card, 1000);

        Assert.That(booth.GazeAt(card, 1400).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.Frame().Targets[0].Dwell, Is.EqualTo(0.5f));
        Assert.That(booth.GazeAt(card, 1799).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.GazeAt(card, 1800), Is.EqualTo(Booth.First));
        booth.Viewer.Refused();
        Assert.That(booth.GazeAt(card, 9000).Kind, Is.EqualTo(StageActionKind.None), "the eyes rest where they were");
    }

    [TestCase(119, true)]
    [TestCase(120, false)]
    public void Gaze_AwayForAMoment_GoesOn(int awayMs, bool goesOn)
    {
        var booth = new Booth(new ViewerSettings { Dwell = true });
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;
        booth.GazeAt(Vector3.Zero, 0);
        booth.GazeAt(card, 1000);
        booth.GazeAt(card, 1500);
        booth.GazeAt(Vector3.Zero, 1500 + awayMs);
        booth.GazeAt(card, 1640);

        Assert.That(booth.GazeAt(card, 1800) == Booth.First, Is.EqualTo(goesOn));
    }

    [Test]
    public void Gaze_RestingWhenACardAppears_DoesNotPressIt()
    {
        var booth = new Booth(new ViewerSettings { Dwell = true });
        var card = booth.PlaceOf(StageActionKind.Choose).Centre;

        booth.GazeAt(card, 0);

        Assert.That(booth.GazeAt(card, 5000).Kind, Is.EqualTo(StageActionKind.None));
    }

    [TestCase(StageKey.Digit1, StageActionKind.Choose, 0)]
    [TestCase(StageKey.Digit2, StageActionKind.Choose, 1)]
    [TestCase(StageKey.Digit3, StageActionKind.None, 0)]
    [TestCase(StageKey.Escape, StageActionKind.Pause, 0)]
    [TestCase(StageKey.Enter, StageActionKind.None, 0)]
    public void Key_AtAQuestion_DoesWhatItSays(StageKey key, StageActionKind kind, int index)
    {
        Assert.That(new Booth().Interaction.Key(key, Booth.Now), Is.EqualTo(new StageAction(kind, index)));
    }

    [Test]
    public void Keys_Alone_ReachEveryTargetAndGoAround()
    {
        var booth = new Booth();
        var count = booth.Arrangement.Targets.Length;
        var reached = new List<int>();
        for (var i = 0; i < count; i++)
        {
            booth.Interaction.Key(StageKey.Down, Booth.Now);
            reached.Add(booth.Frame().Targets.ToArray().ToList().FindIndex(target => target.State == TargetState.Hovered));
        }

        booth.Interaction.Key(StageKey.Right, Booth.Now);
        var around = booth.Interaction.Key(StageKey.Space, Booth.Now);

        Assert.That(reached, Is.EqualTo(Enumerable.Range(0, count)));
        Assert.That(around, Is.EqualTo(Booth.First));
    }

    [Test]
    public void Key_EnterAtALine_GoesOn()
    {
        var booth = new Booth(events: Rehearsal.Events.TakeWhile(happened => happened.At <= Booth.Now));

        Assert.That(booth.Interaction.Key(StageKey.Enter, Booth.Now).Kind, Is.EqualTo(StageActionKind.Advance));
    }

    [Test]
    public void Menu_Opened_StaysWithTheViewerAndChangesTheTextSize()
    {
        var booth = new Booth();

        var opened = booth.Interaction.Press(booth.NumberOf(StageActionKind.Menu), Booth.Now);
        var changed = booth.Interaction.Key(StageKey.Digit1, Booth.Now);
        var before = booth.Viewer.MenuOpen;
        var closed = booth.Interaction.Key(StageKey.Escape, Booth.Now);

        Assert.That(opened.Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(changed.Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(closed.Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.Viewer.Settings.TextSize, Is.EqualTo(TextSize.Large));
        Assert.That((before, booth.Viewer.MenuOpen), Is.EqualTo((true, false)));
    }

    [Test]
    public void PauseAndLeave_WhileAResponseIsOnItsWay_AreStillTaken()
    {
        var booth = new Booth();
        booth.Interaction.Key(StageKey.Digit1, Booth.Now);

        Assert.That(booth.Interaction.Key(StageKey.Digit2, Booth.Now).Kind, Is.EqualTo(StageActionKind.None));
        Assert.That(booth.Interaction.Key(StageKey.Escape, Booth.Now).Kind, Is.EqualTo(StageActionKind.Pause));
        Assert.That(
            booth.Interaction.Press(booth.NumberOf(StageActionKind.Leave), Booth.Now).Kind,
            Is.EqualTo(StageActionKind.Leave));
    }

    [Test]
    public void InputFor_EachAction_IsWhatTheEngineKnows()
    {
        var fold = new Booth().Fold;
        RunInput? Of(StageActionKind kind, int index = 0) => fold.InputFor(new StageAction(kind, index), Booth.Now);

        Assert.That(Of(StageActionKind.Choose), Is.EqualTo(Booth.Choosing("poor")));
        Assert.That(Of(StageActionKind.Choose, 1), Is.EqualTo(Booth.Choosing("best")));
        Assert.That(Of(StageActionKind.Choose, 2), Is.Null);
        Assert.That(Of(StageActionKind.Advance), Is.EqualTo(new RunInput.Advance(Booth.Now)));
        Assert.That(Of(StageActionKind.Rewind), Is.EqualTo(new RunInput.Rewind(new("open"), Booth.Now)));
        Assert.That(Of(StageActionKind.Rewind, 1), Is.Null);
        Assert.That(Of(StageActionKind.MoreTime), Is.EqualTo(new RunInput.ExtendTime(60, Booth.Now)));
        Assert.That(Of(StageActionKind.Menu), Is.Null);
        Assert.That(Of(StageActionKind.None), Is.Null);
    }
}
