// Small rotations as vectors (axis times angle), which can be scaled and added without bending.
using System.Numerics;

namespace VRTraining.Stage.Rig;

/// <summary>
/// Rotation vectors and yaw and pitch in the axes of the bone contract: +X pitches down, +Y turns left.
/// </summary>
internal static class Turns
{
    public const float Degree = MathF.PI / 180;

    /// <summary>
    /// The rotation of a vector whose direction is the axis and whose length is the angle in radians.
    /// </summary>
    public static Quaternion Of(Vector3 turn)
    {
        var angle = turn.Length();
        if (angle < 1e-7f)
        {
            return Quaternion.Identity;
        }

        var (sine, cosine) = MathF.SinCos(angle / 2);
        return new Quaternion(turn * (sine / angle), cosine);
    }

    /// <summary>The shorter rotation vector of a rotation.</summary>
    public static Vector3 Vector(Quaternion rotation)
    {
        var q = rotation.W < 0 ? -rotation : rotation;
        var axis = new Vector3(q.X, q.Y, q.Z);
        var sine = axis.Length();
        return sine < 1e-7f ? Vector3.Zero : axis * (2 * MathF.Atan2(sine, q.W) / sine);
    }

    /// <summary>The direction that a head facing +Z looks in after a yaw and a pitch, in radians.</summary>
    public static Vector3 Direction(Vector2 yawPitch)
    {
        var (sinYaw, cosYaw) = MathF.SinCos(yawPitch.X);
        var (sinPitch, cosPitch) = MathF.SinCos(yawPitch.Y);
        return new Vector3(sinYaw * cosPitch, -sinPitch, cosYaw * cosPitch);
    }

    /// <summary>Yaw and pitch of a direction, in radians.</summary>
    public static Vector2 YawPitch(Vector3 direction) => new(
        MathF.Atan2(direction.X, direction.Z),
        MathF.Atan2(-direction.Y, MathF.Sqrt((direction.X * direction.X) + (direction.Z * direction.Z))));

    /// <summary>The rotation of a yaw and then a pitch, in radians.</summary>
    public static Quaternion Look(Vector2 yawPitch) =>
        Quaternion.Concatenate(Of(new Vector3(yawPitch.Y, 0, 0)), Of(new Vector3(0, yawPitch.X, 0)));
}
