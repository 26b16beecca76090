// A frame is the same whichever way its moment was reached, and shows what happened.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;

namespace VRTraining.Stage.Tests;

public sealed class SceneFoldTests
{
    [Test]
    public void Frame_FoldedLiveOrFromTheStartOrLookedBackAt_IsTheSame()
    {
        var live = new SceneFold(Rehearsal.Staging);
        var whole = Rehearsal.Fold();
        var next = 0;
        for (long now = 0; now < Rehearsal.Events[^1].At.Milliseconds + 2000; now += 333)
        {
            while (next < Rehearsal.Events.Length && Rehearsal.Events[next].At.Milliseconds <= now)
            {
                live.Apply(Rehearsal.Events[next++]);
            }

            var late = Rehearsal.Fold(Rehearsal.Events.Take(next));

            Assert.That(Bytes(live, now), Is.EqualTo(Bytes(late, now)), $"late at {now}");
            Assert.That(Bytes(live, now), Is.EqualTo(Bytes(whole, now)), $"looked back at {now}");
        }
    }

    [Test]
    public void Frame_ComposedTwiceOutOfOrder_IsTheSame()
    {
        var fold = Rehearsal.Fold();
        var first = Bytes(fold, 20_000);

        Bytes(fold, 71_000);
        Bytes(fold, 3);

        Assert.That(Bytes(fold, 20_000), Is.EqualTo(first));
    }

    [TestCase(5000, false)]
    [TestCase(6099, false)]
    [TestCase(6100, true)]
    [TestCase(7099, true)]
    [TestCase(7100, false)]
    public void Line_AfterASetback_BeginsOnceTheReactionWasSeen(long now, bool speaking)
    {
        var frame = At(now);

        Assert.That(frame.Characters[0].Speaking, Is.EqualTo(speaking));
    }

    [Test]
    public void Setback_BeforeTheNextLine_ShowsInFaceAndPosture()
    {
        var before = At(4990);
        var struck = At(5900);

        Assert.That(struck.Characters[0].Speaking, Is.False);
        Assert.That(before.Characters[0].Expression, Is.Not.EqualTo(struck.Characters[0].Expression));
        Assert.That(struck.Characters[0].Expression, Is.EqualTo(FacialExpression.Defensive));
        Assert.That(struck.Characters[1].Expression, Is.EqualTo(FacialExpression.Concerned), "one who was not struck");
        Assert.That(Lean(struck, 0), Is.LessThan(Lean(before, 0) - 2), "degrees forward");
    }

    [Test]
    public void Expression_OfALine_IsThereWithin300Milliseconds()
    {
        var start = 19_100 + LineClock.LeadMs;

        Assert.That(At(start).ExpressionsOf(0)[(int)FacialExpression.Attentive], Is.LessThan(0.5f));
        Assert.That(At(start + 300).ExpressionsOf(0)[(int)FacialExpression.Concerned], Is.EqualTo(0f).Within(0.2f));
        Assert.That(At(start + 300).ExpressionsOf(0)[(int)ExpressionOf("shake")], Is.GreaterThan(0.8f));
    }

    [Test]
    public void Eyes_WhileTheHeadNods_StayOnTheLearner()
    {
        var fold = Rehearsal.Fold();
        var frame = new SceneFrame(Rehearsal.Staging);
        var (heads, eyes) = (new List<float>(), new List<float>());
        for (long now = 73_900; now < 74_900; now += 20)
        {
            SceneComposer.Compose(fold, new RunTime(now), frame);
            var bones = frame.RotationsOf(0);
            var head = bones[(int)Joint.Spine] * bones[(int)Joint.Chest] * bones[(int)Joint.Neck] * bones[(int)Joint.Head];
            heads.Add(Down(head));
            eyes.Add(Down(head * bones[(int)Joint.EyeL]));
        }

        Assert.That(heads.Max() - heads.Min(), Is.GreaterThan(5), "degrees that the head nods");
        Assert.That(eyes.Max() - eyes.Min(), Is.LessThan(2.5), "degrees that the eyes leave the learner");
    }

    [Test]
    public void Rewind_RestoresTheMoodsAndDimsTheLight()
    {
        var rewound = At(70_800);
        var after = At(73_700);

        Assert.That(rewound.Brightness, Is.EqualTo(0.35f));
        Assert.That(after.Brightness, Is.EqualTo(1f));
        Assert.That(
            after.ExpressionsOf(0).ToArray(),
            Is.EqualTo(At(4000).ExpressionsOf(0).ToArray()).Within(1e-5f));
    }

    [Test]
    public void Sound_WhileALineIsHeard_NamesItAndItsStart()
    {
        var spoken = At(20_000);
        var told = At(64_000);
        var silent = At(4000);

        Assert.That(spoken.Sounds.ToArray(), Is.EqualTo(new[]
        {
            new SoundCue(new LineId("shake"), new RunTime(19_100 + LineClock.LeadMs), 0, Recorded: false),
        }));
        Assert.That(told.Sounds[0].Speaker, Is.EqualTo(-1));
        Assert.That(silent.Sounds.Length, Is.Zero);
    }

    private static FacialExpression ExpressionOf(string line) =>
        Rehearsal.Staging.LineOf(new LineId(line))!.Line.Expression!.Value;

    private static float Lean(SceneFrame frame, int character)
    {
        var bones = frame.RotationsOf(character);
        return Turns.Vector(bones[(int)Joint.Spine] * bones[(int)Joint.Chest]).X / Turns.Degree;
    }

    private static float Down(Quaternion rotation) =>
        Turns.YawPitch(Vector3.Transform(Vector3.UnitZ, rotation)).Y / Turns.Degree;

    private static SceneFrame At(long now)
    {
        var frame = new SceneFrame(Rehearsal.Staging);
        SceneComposer.Compose(Rehearsal.Fold(), new RunTime(now), frame);
        return frame;
    }

    private static byte[] Bytes(SceneFold fold, long now)
    {
        var frame = new SceneFrame(Rehearsal.Staging);
        SceneComposer.Compose(fold, new RunTime(now), frame);
        return
        [
            .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Rotations.AsSpan()),
            .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.Translations.AsSpan()),
            .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.ExpressionWeights.AsSpan()),
            .. System.Runtime.InteropServices.MemoryMarshal.AsBytes(frame.VisemeWeights.AsSpan()),
            (byte)(frame.Brightness * 255),
            (byte)frame.Sounds.Length,
        ];
    }
}
