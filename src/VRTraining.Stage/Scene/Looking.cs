// Gaze, lids and blinks: the eyes stay on their target whatever the head does.
using System.Numerics;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Scene;

/// <summary>Gaze, lids and blinks.</summary>
internal static class Looking
{
    private const float MostEyeYaw = 16 * Turns.Degree;
    private const float MostEyePitch = 15 * Turns.Degree;

    /// <summary>The upper lid goes with the eye by this share (cast README).</summary>
    private const float LidFollows = 0.6f;

    /// <summary>Turns trunk, head and eyes to the target.</summary>
    /// <returns>Radians that the upper lids follow the eyes down.</returns>
    public static float Turn(Actor actor, float speaking, long now, BodyBuffer body)
    {
        var gaze = actor.GazeAt(now);
        var head = gaze.Head;
        TurnShare(body, Joint.Spine, head * new Vector2(0.12f, 0));
        TurnShare(body, Joint.Chest, head * new Vector2(0.16f, 0.05f));
        TurnShare(body, Joint.Neck, head * new Vector2(0.3f, 0.35f));
        TurnShare(body, Joint.Head, head * new Vector2(0.42f, 0.6f));

        var target = Turns.Direction(gaze.Eyes + Saccades(actor.Staged.Seed, speaking, now));
        var chain = body[Joint.Hips] * body[Joint.Spine] * body[Joint.Chest] * body[Joint.Neck] * body[Joint.Head];
        var eyes = Turns.YawPitch(Vector3.Transform(target, Quaternion.Conjugate(chain)));
        eyes = new Vector2(Soft(eyes.X, MostEyeYaw), Soft(eyes.Y, MostEyePitch));
        body[Joint.EyeL] = Quaternion.Normalize(Turns.Look(eyes) * body[Joint.EyeL]);
        body[Joint.EyeR] = Quaternion.Normalize(Turns.Look(eyes) * body[Joint.EyeR]);
        return eyes.Y * LidFollows;
    }

    /// <summary>
    /// Closes the lids: by chance some 15–23 times a minute, with large turns of gaze, and when flinching.
    /// </summary>
    public static void Blink(Actor actor, FaceShapes shapes, float closure, float follow, long now, BodyBuffer body)
    {
        var closed = MathF.Max(ByChance(actor.Staged.Seed, now), Movements.Blink(actor, now));
        for (var turn = actor.Gazes.Find(now); turn > 0 && now - actor.Gazes[turn].At < 400; turn--)
        {
            closed = MathF.Max(closed, actor.Gazes[turn].Blinks ? Shut(now - actor.Gazes[turn].At) : 0);
        }

        body.Add(shapes.Blink, closed * (1 - closure));
        body.Turn(Joint.LidUpperL, new Vector3(follow * (1 - closed), 0, 0));
        body.Turn(Joint.LidUpperR, new Vector3(follow * (1 - closed), 0, 0));
    }

    private static void TurnShare(BodyBuffer body, Joint joint, Vector2 yawPitch) =>
        body.Turn(joint, new Vector3(yawPitch.Y, yawPitch.X, 0));

    private static float ByChance(uint seed, long now)
    {
        var period = 2600 + (long)(1400 * Noise.Unit(seed, 0, 33));
        var beat = Beats.Latest(now, period, seed, 34);
        var twice = Noise.Unit(seed, beat.Index, 35) < 0.14f;
        return MathF.Max(Shut(beat.Since), twice ? Shut(beat.Since - 330) : 0);
    }

    /// <summary>A blink: some 80 ms to close, 30 ms shut, 150 ms to open (Caffier 2003).</summary>
    private static float Shut(float ms) => Ease.Hump(ms, 80, 30, 150);

    /// <summary>
    /// Small jumps between the learner's eyes and mouth, and glances aside: people look away to think.
    /// </summary>
    private static Vector2 Saccades(uint seed, float speaking, long now)
    {
        var beat = Beats.Latest(now, 1150, seed, 36);
        var small = Vector2.Lerp(
            Fixation(seed, beat.Index - 1), Fixation(seed, beat.Index), Ease.Smooth(beat.Since / 50));
        var aside = Beats.Latest(now, 4300, seed, 37);
        var wants = Noise.Unit(seed, aside.Index, 38) < 0.4f;
        var hold = 450 + (700 * Noise.Unit(seed, aside.Index, 39));
        var glance = wants ? Ease.Hump(aside.Since, 90, hold, 90) * (0.25f + (0.75f * speaking)) : 0;
        var where = new Vector2(
            Noise.Signed(seed, aside.Index, 42) * 13, -3 + (Noise.Unit(seed, aside.Index, 43) * 9));
        return small + (where * (glance * Turns.Degree));
    }

    private static Vector2 Fixation(uint seed, long index) => new Vector2(
        Noise.Signed(seed, index, 44) * 1.1f, Noise.Signed(seed, index, 45) * 0.8f) * Turns.Degree;

    /// <summary>Bends towards the limit instead of stopping at it.</summary>
    private static float Soft(float angle, float limit) => limit * MathF.Tanh(angle / limit);
}
