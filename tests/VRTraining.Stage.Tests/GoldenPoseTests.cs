// Bone poses at some moments of the rehearsal, against those that were looked at and found good.
using System.Globalization;
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;
using VRTraining.Testing;

namespace VRTraining.Stage.Tests;

public sealed class GoldenPoseTests
{
    /// <summary>Set to 1 to write the poses anew after a change that was meant and looked at.</summary>
    private const string Rewrite = "VRTRAINING_REWRITE_GOLDEN";

    /// <summary>At rest, flinching, with open palms, with crossed arms, sighing.</summary>
    private static readonly long[] Moments = [1000, 5350, 25_500, 37_000, 50_400];

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
