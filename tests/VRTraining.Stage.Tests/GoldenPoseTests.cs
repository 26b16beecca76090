// Bone poses at some moments of the rehearsal, against those that were looked at and found good.
using System.Globalization;
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;
using VRTraining.Stage.Speech;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class GoldenPoseTests
{
    /// <summary>Set to 1 to write the poses anew after a change that was meant and looked at.</summary>
    private const string Rewrite = "VRTRAINING_REWRITE_GOLDEN";

    /// <summary>
    /// At rest, a breath later, struck by a setback, and through the gestures; every layer has its moment among them.
    /// </summary>
    private static readonly long[] Moments =
        [1000, 2600, 5350, 5600, 9000, 13_200, 17_000, 21_300, 25_500, 29_000, 37_000, 41_150, 45_200, 50_400, 54_000];

    private delegate void Layer(SceneFold fold, int character, long now, BodyBuffer body);

    private static IEnumerable<TestCaseData> Layers
    {
        get
        {
            static TestCaseData Named(string name, double leastDegrees, Layer layer) =>
                new TestCaseData(leastDegrees, layer).SetArgDisplayNames(name);

            yield return Named("breath", 0.2, (fold, who, now, body) => Idle.Breathe(SeedOf(fold, who), 0.2f, now, body));
            yield return Named("sway", 0.5, (fold, who, now, body) => Idle.Sway(SeedOf(fold, who), 0, now, body));
            yield return Named("gesture", 3, (fold, who, now, body) => Movements.Add(
                fold.Actors[who], fold.Staging.Assets.Bodies, now, body));
            yield return Named("nod while listening", 1, Listening.Nod);
            yield return Named("gaze", 4, (fold, who, now, body) => Looking.Turn(fold.Actors[who], 0, now, body));
            yield return Named("blink", 15, (fold, who, now, body) => Looking.Blink(
                fold.Actors[who], fold.Staging.Assets.Faces, 0, 0, now, body));
            yield return Named("viseme", 3, (fold, who, now, body) => Speak(fold, who, now, body));
            yield return Named("setback", 2, (fold, who, now, body) =>
            {
                if (now is > 5000 and < 6500)
                {
                    Movements.Add(fold.Actors[who], fold.Staging.Assets.Bodies, now, body);
                }
            });
        }
    }

    private static string FileName => Repository.PathOf("tests", "VRTraining.Stage.Tests", "poses.golden");

    [Test]
    public void Poses_AtTheMoments_AreThoseOfTheGoldenFile()
    {
        var now = Poses().ToList();
        if (Environment.GetEnvironmentVariable(Rewrite) == "1")
        {
            File.WriteAllLines(FileName, now.Select(pose => pose.ToString()));
        }

        var golden = File.ReadAllLines(FileName).Select(Pose.Parse).ToList();
        var changed = now.Zip(golden)
            .Where(pair => pair.First.Where != pair.Second.Where || pair.First.Farthest(pair.Second) > 1e-4)
            .Select(pair => $"{pair.First} was {pair.Second}")
            .Take(5);

        Assert.That(now, Has.Count.EqualTo(golden.Count));
        Assert.That(changed, Is.Empty, $"If this was meant, look at it and run again with {Rewrite}=1.");
    }

    [TestCaseSource(nameof(Layers))]
    public void Moments_OfTheGoldenFile_ShowEveryLayer(double leastDegrees, Delegate of)
    {
        var layer = (Layer)of;
        var fold = Rehearsal.Fold();

        var seen = Moments.Where(moment => Strongest(layer, fold, moment) >= leastDegrees);

        Assert.That(seen, Is.Not.Empty, () => "It would be seen at " + string.Join(", ", Enumerable.Range(0, 1200)
            .Select(i => i * 50L).Where(moment => Strongest(layer, fold, moment) >= leastDegrees).Take(12)));
    }

    /// <summary>The farthest that the layer alone turns a joint of anybody at a moment, in degrees.</summary>
    private static double Strongest(Layer layer, SceneFold fold, long moment)
    {
        var most = 0.0;
        for (var who = 0; who < fold.Actors.Length; who++)
        {
            var rotations = new Quaternion[Joints.Count];
            var body = new BodyBuffer(rotations, new Vector3[Joints.Count]);
            body.Clear();
            layer(fold, who, moment, body);
            most = Math.Max(most, rotations.Max(turn => Turns.Vector(turn).Length() / Turns.Degree));
        }

        return most;
    }

    private static uint SeedOf(SceneFold fold, int character) => fold.Actors[character].Staged.Seed;

    /// <summary>Opens the mouth by what the frame says of its shapes.</summary>
    private static void Speak(SceneFold fold, int character, long now, BodyBuffer body)
    {
        var frame = new SceneFrame(fold.Staging);
        SceneComposer.Compose(fold, new RunTime(now), frame);
        var weights = frame.VisemesOf(character);
        for (var shape = 0; shape < weights.Length; shape++)
        {
            body.Add(fold.Staging.Assets.Faces.Of((Viseme)shape), weights[shape]);
        }
    }

    private static IEnumerable<Pose> Poses()
    {
        var fold = Rehearsal.Fold();
        var frame = new SceneFrame(Rehearsal.Staging);
        foreach (var moment in Moments)
        {
            SceneComposer.Compose(fold, new RunTime(moment), frame);
            for (var i = 0; i < frame.Rotations.Length; i++)
            {
                if (frame.Rotations[i] != Quaternion.Identity)
                {
                    var who = frame.Characters[i / Joints.Count].Id.Value;
                    yield return new Pose($"{moment} {who} {Joints.Names[i % Joints.Count]}", frame.Rotations[i]);
                }
            }
        }
    }

    private readonly record struct Pose(string Where, Quaternion Rotation)
    {
        public static Pose Parse(string line)
        {
            var parts = line.Split(' ');
            var numbers = parts[3..].Select(part => float.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            return new Pose(string.Join(' ', parts[..3]), new Quaternion(numbers[0], numbers[1], numbers[2], numbers[3]));
        }

        public double Farthest(Pose other)
        {
            var apart = Vector4.Abs(Vector(Rotation) - Vector(other.Rotation));
            return Math.Max(Math.Max(apart.X, apart.Y), Math.Max(apart.Z, apart.W));
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture,
            $"{Where} {Rotation.X:0.#####} {Rotation.Y:0.#####} {Rotation.Z:0.#####} {Rotation.W:0.#####}");

        private static Vector4 Vector(Quaternion q) => new(q.X, q.Y, q.Z, q.W);
    }
}
