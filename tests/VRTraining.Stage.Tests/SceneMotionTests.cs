// How bodies move over a whole scene: without pops, without stillness, and never in step.
using System.Numerics;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;

namespace VRTraining.Stage.Tests;

public sealed class SceneMotionTests
{
    private const int FrameMs = 11;

    private static readonly long SceneMs = Rehearsal.Events[^1].At.Milliseconds + 3000;

    [Test]
    public void EveryJoint_OverTheWholeScene_TurnsNoFasterThanItsLimit()
    {
        var tooFast = new List<string>();
        Walk((now, frame, before) =>
        {
            for (var i = 0; i < frame.Rotations.Length; i++)
            {
                var speed = Degrees(frame.Rotations[i], before.Rotations[i]) / FrameMs * 1000;
                if (speed > LimitOf(Joints.Names[i % Joints.Count]))
                {
                    tooFast.Add($"{Joints.Names[i % Joints.Count]} of {i / Joints.Count} at {now}: {speed:F0} °/s");
                }
            }
        });

        Assert.That(tooFast, Is.Empty);
    }

    [Test]
    public void EveryTranslation_OverTheWholeScene_MovesNoFasterThan40CentimetresASecond()
    {
        var fastest = 0f;
        Walk((_, frame, before) =>
        {
            for (var i = 0; i < frame.Translations.Length; i++)
            {
                var metres = Vector3.Distance(frame.Translations[i], before.Translations[i]);
                fastest = MathF.Max(fastest, metres / FrameMs * 1000);
            }
        });

        Assert.That(fastest, Is.InRange(0.01f, 0.4f));
    }

    [Test]
    public void Character_InAnyHalfSecond_IsNeverStill()
    {
        var moved = new float[3];
        var stillest = float.MaxValue;
        Walk((now, frame, before) =>
        {
            for (var i = 0; i < frame.Rotations.Length; i++)
            {
                moved[i / Joints.Count] += Degrees(frame.Rotations[i], before.Rotations[i]);
            }

            if (now / FrameMs % 45 == 0)
            {
                stillest = MathF.Min(stillest, moved.Min());
                moved.AsSpan().Clear();
            }
        });

        Assert.That(stillest, Is.GreaterThan(1f), "degrees over all joints of the stillest character");
    }

    [Test]
    public void TwoCharacters_WhileNothingHappens_NeverMoveInStep()
    {
        var fold = Rehearsal.Fold([]);
        var frame = new SceneFrame(Rehearsal.Staging);
        var chests = new List<float>[] { [], [], [] };
        for (long now = 0; now < 60_000; now += 50)
        {
            SceneComposer.Compose(fold, new RunTime(now), frame);
            for (var character = 0; character < 3; character++)
            {
                chests[character].Add(frame.TranslationsOf(character)[(int)Joint.Chest].Y);
            }
        }

        Assert.That(Correlation(chests[0], chests[1]), Is.InRange(-0.5, 0.5));
        Assert.That(Correlation(chests[0], chests[2]), Is.InRange(-0.5, 0.5));
        Assert.That(Correlation(chests[1], chests[2]), Is.InRange(-0.5, 0.5));
    }

    [Test]
    public void Blinks_OverAMinute_AreAsOftenAsAPersons()
    {
        var fold = Rehearsal.Fold([]);
        var frame = new SceneFrame(Rehearsal.Staging);
        var blinks = new int[3];
        var shut = new bool[3];
        for (long now = 0; now < 60_000; now += 10)
        {
            SceneComposer.Compose(fold, new RunTime(now), frame);
            for (var character = 0; character < 3; character++)
            {
                var lid = Turns.Vector(frame.RotationsOf(character)[(int)Joint.LidUpperL]).X / Turns.Degree;
                blinks[character] += lid > 30 && !shut[character] ? 1 : 0;
                shut[character] = lid > 30;
            }
        }

        Assert.That(blinks, Is.All.InRange(12, 30));
    }

    /// <summary>Degrees a second: what a body does without looking jerked.</summary>
    private static float LimitOf(string joint) => joint.Split('.')[0] switch
    {
        "root" or "hips" or "thigh" or "shin" or "foot" => 5,
        "spine" or "chest" or "shoulder" => 90,
        "neck" or "head" => 160,
        "upper_arm" => 250,
        "forearm" or "hand" => 480,
        "eye" => 600,
        "lid_upper" => 1200,
        "jaw" => 450,
        _ => 260,
    };

    private static void Walk(Action<long, SceneFrame, SceneFrame> see)
    {
        var fold = Rehearsal.Fold();
        var frame = new SceneFrame(Rehearsal.Staging);
        var before = new SceneFrame(Rehearsal.Staging);
        SceneComposer.Compose(fold, RunTime.Zero, before);
        for (long now = FrameMs; now < SceneMs; now += FrameMs)
        {
            SceneComposer.Compose(fold, new RunTime(now), frame);
            see(now, frame, before);
            (frame, before) = (before, frame);
        }
    }

    private static float Degrees(Quaternion a, Quaternion b)
    {
        // By the chord: an arc cosine is blind to small angles.
        var chord = MathF.Min((a - b).Length(), (a + b).Length());
        return 4 * MathF.Asin(MathF.Min(1, chord / 2)) / Turns.Degree;
    }

    private static double Correlation(List<float> a, List<float> b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        var both = a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum();
        return both / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
