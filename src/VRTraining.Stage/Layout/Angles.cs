// Angles and distances as a seated viewer has them.
using System.Numerics;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Layout;

/// <summary>Angles and distances as a seated viewer has them.</summary>
internal static class Angles
{
    public static Vector3 Eyes(float eyeHeight) => new(0, eyeHeight, 0);

    /// <summary>Degrees between two points as the eyes see them.</summary>
    public static float Between(Vector3 a, Vector3 b, float eyeHeight)
    {
        var (toA, toB) = (a - Eyes(eyeHeight), b - Eyes(eyeHeight));
        return MathF.Atan2(Vector3.Cross(toA, toB).Length(), Vector3.Dot(toA, toB)) / Turns.Degree;
    }

    /// <summary>Degrees from the resting gaze.</summary>
    public static float FromRestingGaze(Vector3 point, float eyeHeight)
    {
        var (sine, cosine) = MathF.SinCos(Comfort.RestingGazeDegrees * Turns.Degree);
        return Between(Eyes(eyeHeight) + new Vector3(0, -sine, -cosine), point, eyeHeight);
    }

    /// <summary>Degrees below eye level.</summary>
    public static float Below(Vector3 point, float eyeHeight)
    {
        var to = point - Eyes(eyeHeight);
        return MathF.Atan2(-to.Y, MathF.Sqrt((to.X * to.X) + (to.Z * to.Z))) / Turns.Degree;
    }

    /// <summary>Metres from between the shoulders.</summary>
    public static float FromShoulders(Vector3 point, float eyeHeight) =>
        Vector3.Distance(point, new Vector3(0, eyeHeight - Comfort.ShouldersBelowEyesMetres, 0));
}
