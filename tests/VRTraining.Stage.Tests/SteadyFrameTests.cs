// A steady frame allocates nothing: ten thousand of them, with a gesture, caption changes and a hover.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Pointing;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Tests;

public sealed class SteadyFrameTests
{
    [Test]
    public void TenThousandFrames_WithGestureCaptionChangeAndHover_AllocateNothing()
    {
        // One screen, that of the last line before the end: its captions change, its speaker gestures.
        var events = Rehearsal.Events.TakeWhile(happened => happened.At.Milliseconds <= 53_700).ToArray();
        var scene = Rehearsal.Fold(events);
        var booth = new Booth(events: events);
        var sceneFrame = new SceneFrame(Rehearsal.Staging);
        var viewerFrame = new ViewerFrame();
        var card = booth.Viewer.Arrange(booth.Fold, new RunTime(60_000)).Targets[0].Place.Centre;
        var samples = new PointerSample[2];
        var captions = new HashSet<string>(8);
        var hovers = 0;
        void Frame(int i)
        {
            var now = new RunTime(53_700 + i);
            var aim = Vector3.Normalize((i % 200 < 100 ? card : Vector3.UnitY) - booth.Eyes);
            samples[0] = new PointerSample(PointerKind.Ray, booth.Eyes, aim);
            samples[1] = new PointerSample(PointerKind.Fingertip, card, default, Tracked: false);
            booth.Viewer.Turn(0.001f * i, 11);
            booth.Interaction.Point(samples, now, i);
            SceneComposer.Compose(scene, now, sceneFrame);
            ViewerComposer.Compose(booth.Fold, booth.Viewer, now, viewerFrame);
            captions.Add(viewerFrame.Caption.First ?? "");
            hovers += viewerFrame.Targets[0].State == TargetState.Hovered ? 1 : 0;
        }

        for (var i = 0; i < 10_000; i += 7)
        {
            Frame(i);
        }

        hovers = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10_000; i++)
        {
            Frame(i);
        }

        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.That(allocated, Is.Zero);
        Assert.That(captions, Has.Count.GreaterThanOrEqualTo(2), "captions changed");
        Assert.That(hovers, Is.EqualTo(5000), "hovered half of the time");
    }
}
