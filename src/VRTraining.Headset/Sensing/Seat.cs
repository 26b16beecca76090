// Where the stage stands in the person's own room: set at the start and when asked for, and never otherwise.
using System.Numerics;
using StereoKit;

namespace VRTraining.Headset.Sensing;

/// <summary>
/// Where the stage stands in StereoKit's world. The stage is put below the person's eyes, so that everybody sits at the
/// same height at the table; the camera is never moved.
/// </summary>
internal sealed class Seat
{
    private Matrix4x4 _toStage = Matrix4x4.Identity;

    /// <summary>Stage space to world space.</summary>
    public Matrix4x4 ToWorld { get; private set; } = Matrix4x4.Identity;

    /// <summary>How far the stage is turned from the world, radians to the left.</summary>
    public float Yaw { get; private set; }

    /// <summary>Puts the stage in front of a head.</summary>
    /// <param name="head">The head in world space.</param>
    /// <param name="eyeHeight">Of the stage's viewer, metres.</param>
    public void Place(in Pose head, float eyeHeight)
    {
        var forward = Vector3.Transform(-Vector3.UnitZ, head.orientation);

        // Who looks straight up or down still faces somewhere: the top or bottom of the head says where.
        if (MathF.Abs(forward.Y) > 0.99f)
        {
            forward = Vector3.Transform(Vector3.UnitY * -MathF.Sign(forward.Y), head.orientation);
        }

        Place(
            (Vector3)head.position - new Vector3(0, eyeHeight, 0),
            MathF.Atan2(-forward.X, -forward.Z));
    }

    /// <summary>Puts the stage on the real floor below a head, so that its table is the person's own.</summary>
    /// <param name="head">The head in world space, whose height 0 is the floor.</param>
    public void PlaceOnFloor(in Pose head) => Place(head, ((Vector3)head.position).Y);

    /// <summary>Puts the stage somewhere.</summary>
    /// <param name="floor">The point of the floor below the viewer, in world space.</param>
    /// <param name="yaw">Radians to the left.</param>
    public void Place(Vector3 floor, float yaw)
    {
        Yaw = yaw;
        ToWorld = Matrix4x4.CreateRotationY(yaw) * Matrix4x4.CreateTranslation(floor);
        _toStage = Matrix4x4.Invert(ToWorld, out var inverse) ? inverse : Matrix4x4.Identity;
    }

    /// <summary>A point of the world in stage space.</summary>
    public Vector3 ToStage(Vector3 world) => Vector3.Transform(world, _toStage);

    /// <summary>A direction of the world in stage space.</summary>
    public Vector3 DirectionToStage(Vector3 world) => Vector3.TransformNormal(world, _toStage);
}
