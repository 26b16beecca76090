// What a living body does by itself: it breathes, sways, shifts its weight and moves its hands a little.
using System.Numerics;
using VRTraining.Stage.Motion;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Scene;

/// <summary>What a living body does by itself; each by its own seed, so that two never breathe in step.</summary>
internal static class Idle
{
    private const long ShiftEveryMs = 17_000;
    private const float ShiftMs = 1900;

    /// <summary>Breath at rest: 12–17 a minute, deeper under strain.</summary>
    public static void Breathe(uint seed, float strain, long now, BodyBuffer body)
    {
        var rate = 0.2 + (0.085 * Noise.Unit(seed, 0, 1));
        var turns = (now / 1000.0 * rate) + Noise.Unit(seed, 1, 1) + (0.12 * Noise.Smooth(seed, 2, now / 9000.0));
        var phase = (float)(turns - Math.Floor(turns)) * MathF.Tau;
        var breath = (MathF.Sin(phase) + (0.22f * MathF.Sin((2 * phase) - 0.6f))) * (0.85f + (0.5f * strain));
        body.Turn(Joint.Spine, breath * 0.25f, 0, 0);
        body.Turn(Joint.Chest, breath * -0.85f, 0, 0);
        body.Turn(Joint.Neck, breath * 0.5f, 0, 0);
        body.Turn(Joint.ShoulderL, 0, 0, breath * 0.75f);
        body.Turn(Joint.ShoulderR, 0, 0, breath * -0.75f);
        body.Shift(Joint.Chest, new Vector3(0, 0.0016f, 0.0008f) * breath);
    }

    /// <summary>Slow sway of the trunk, small movements of the head and hands; livelier while speaking.</summary>
    public static void Sway(uint seed, float speaking, long now, BodyBuffer body)
    {
        var t = now / 1000.0;
        body.Turn(
            Joint.Spine,
            Noise.Smooth(seed, 3, t / 6.1) * 0.9f,
            Noise.Smooth(seed, 4, t / 7.3) * 1.1f,
            Noise.Smooth(seed, 5, t / 8.9) * 1.3f);
        body.Turn(Joint.Chest, 0, Noise.Smooth(seed, 6, t / 5.2) * 1.0f, Noise.Smooth(seed, 7, t / 6.7) * 0.7f);
        var alive = 0.55f + (0.45f * speaking);
        body.Turn(
            Joint.Neck, Noise.Smooth(seed, 8, t / 1.9) * alive, Noise.Smooth(seed, 9, t / 2.6) * 1.2f * alive, 0);
        body.Turn(
            Joint.Head,
            (Noise.Smooth(seed, 10, t / 2.3) * 0.9f) + (Noise.Smooth(seed, 11, t / 0.55) * 1.7f * speaking),
            (Noise.Smooth(seed, 12, t / 3.1) * 1.3f) + (Noise.Smooth(seed, 13, t / 0.8) * 1.9f * speaking),
            Noise.Smooth(seed, 14, t / 2.9) * (1.2f + (1.3f * speaking)));
        Hands(seed, speaking, t, body);
    }

    /// <summary>
    /// How far the hands are folded while at rest, 0 to 1: changed every so often, never at fixed times.
    /// </summary>
    public static float Folded(uint seed, long now)
    {
        var beat = Beats.Latest(now, ShiftEveryMs, seed, 15);
        return float.Lerp(Wish(seed, beat.Index - 1), Wish(seed, beat.Index), Ease.Smoother(beat.Since / ShiftMs));
    }

    private static float Wish(uint seed, long index) => Noise.Unit(seed, index, 16) switch
    {
        < 0.45f => 0,
        < 0.6f => 0.35f,
        _ => 1,
    };

    private static void Hands(uint seed, float speaking, double t, BodyBuffer body)
    {
        var lively = 0.4f + speaking;
        body.Turn(Joint.ForearmL, 0, Noise.Smooth(seed, 17, t / 1.4) * 0.8f * lively, 0);
        body.Turn(Joint.ForearmR, 0, Noise.Smooth(seed, 18, t / 1.2) * 0.8f * lively, 0);
        body.Turn(Joint.HandL, Noise.Smooth(seed, 19, t / 0.9) * 1.6f * lively, 0, 0);
        body.Turn(Joint.HandR, Noise.Smooth(seed, 20, t / 0.8) * 1.9f * lively, 0, 0);
        body.Turn(Joint.Index1L, 0, 0, Noise.Smooth(seed, 21, t / 1.1) * 2.5f * lively);
        body.Turn(Joint.Index1R, 0, 0, Noise.Smooth(seed, 22, t / 1.3) * 2.5f * lively);
        body.Turn(Joint.Fingers1L, 0, 0, Noise.Smooth(seed, 23, t / 1.6) * 2.2f * lively);
        body.Turn(Joint.Fingers1R, 0, 0, Noise.Smooth(seed, 24, t / 1.5) * 2.2f * lively);
    }
}
