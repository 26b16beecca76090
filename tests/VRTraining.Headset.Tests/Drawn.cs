// What a frame says is what is drawn: bones, places, captions, cards.
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Running;
using VRTraining.Stage.Rig;

namespace VRTraining.Headset.Tests;

/// <summary>Compares what the bench was given with the frames it was made from.</summary>
internal static class Drawn
{
    private const float Tolerance = 1e-4f;

    /// <summary>Room and people are drawn where and how a run's frame has them.</summary>
    public static void RoomAndPeople(Head head, StagedRun run)
    {
        var people = run.Play.Staging.Characters;
        Assert.That(Bench.Models, Has.Count.EqualTo(people.Length + 1), "the room and everybody in it");
        for (var number = 0; number < people.Length; number++)
        {
            var (model, at, _) = Bench.Models[number + 1];
            var character = run.Frame.Characters[number];
            Assert.That(model.File, Is.EqualTo(people[number].Model.File));
            Assert.That(
                Distance(at.Translation, Vector3.Transform(character.Place.Position, head.Seat.ToWorld)),
                Is.LessThan(Tolerance));

            // The face of the file looks along +Z, StereoKit turned it, and drawing turned it back to the learner.
            var front = Vector3.TransformNormal(-Vector3.UnitZ, at);
            var wanted = Vector3.TransformNormal(
                Vector3.Transform(Vector3.UnitZ, character.Place.Rotation), head.Seat.ToWorld);
            Assert.That(Distance(front, wanted), Is.LessThan(Tolerance), "faces where the frame says");
            Bones(run, number, model);
        }
    }

    private static void Bones(StagedRun run, int number, Model model)
    {
        for (var joint = 1; joint < Joints.Count; joint++)
        {
            Matrix4x4 drawn = model.FindNode(Joints.Names[joint])!.LocalTransform;
            var wanted = run.Frame.RotationsOf(number)[joint];
            var turned = Quaternion.CreateFromRotationMatrix(drawn);
            Assert.That(MathF.Abs(Quaternion.Dot(turned, wanted)), Is.EqualTo(1).Within(Tolerance), Joints.Names[joint]);
        }

        Matrix4x4 hips = model.FindNode("hips")!.LocalTransform;
        Assert.That(
            hips.M42,
            Is.EqualTo(run.Frame.Characters[number].HipsHeight + run.Frame.TranslationsOf(number)[1].Y).Within(Tolerance));
    }

    /// <summary>Everything that can be read and pressed is drawn.</summary>
    public static void Words(Head head)
    {
        var frame = head.Shown;
        var drawn = Bench.Texts.Select(text => text.Text).ToList();
        foreach (var target in frame.Targets)
        {
            Assert.That(target.Lines, Is.SubsetOf(drawn), "every line of every card");
        }

        foreach (var text in frame.Texts)
        {
            Assert.That(text.Lines, Is.SubsetOf(drawn));
        }

        if (frame.Caption.Visible)
        {
            Assert.That(drawn, Does.Contain(frame.Caption.First));
            Assert.That(frame.Caption.Second.Length == 0 || drawn.Contains(frame.Caption.Second), Is.True);
        }
    }

    private static float Distance(Vector3 a, Vector3 b) => Vector3.Distance(a, b);
}
