// A rectangle in the stage that is looked at and pointed at.
using System.Numerics;

namespace VRTraining.Stage.Layout;

/// <summary>A flat rectangle in stage space; its front is where Right × Up points, towards the viewer.</summary>
/// <param name="Centre">Metres.</param>
/// <param name="Right">Unit vector along the width, as the viewer sees it.</param>
/// <param name="Up">Unit vector along the height.</param>
/// <param name="Width">Metres.</param>
/// <param name="Height">Metres.</param>
public readonly record struct PanelRect(Vector3 Centre, Vector3 Right, Vector3 Up, float Width, float Height)
{
    /// <summary>Unit vector out of the front.</summary>
    public Vector3 Front => Vector3.Cross(Right, Up);

    /// <summary>A rectangle that faces a viewer's eyes, level, with its centre so far below eye level.</summary>
    public static PanelRect Facing(float eyeHeight, float distance, float degreesBelow, float width, float height)
    {
        var (sine, cosine) = MathF.SinCos(degreesBelow * Rig.Turns.Degree);
        return new PanelRect(
            new Vector3(0, eyeHeight - (distance * sine), -distance * cosine),
            Vector3.UnitX,
            new Vector3(0, cosine, -sine),
            width,
            height);
    }

    /// <summary>
    /// A part of this rectangle, given by its own centre from this one's, to the right and up in metres.
    /// </summary>
    public PanelRect Part(float right, float up, float width, float height) =>
        new(Centre + (Right * right) + (Up * up), Right, Up, width, height);

    /// <summary>This rectangle turned about the vertical axis through the origin, in radians to the left.</summary>
    public PanelRect Turned(float yaw)
    {
        var turn = Rig.Turns.Of(new Vector3(0, yaw, 0));
        return new PanelRect(
            Vector3.Transform(Centre, turn),
            Vector3.Transform(Right, turn),
            Vector3.Transform(Up, turn),
            Width,
            Height);
    }

    /// <summary>A corner: −1 or 1 for left or right and bottom or top.</summary>
    public Vector3 Corner(int right, int up) => Centre + (Right * (right * Width / 2)) + (Up * (up * Height / 2));

    /// <summary>
    /// Where a point lies from the centre: to the right, up, and in front of the rectangle, in metres.
    /// </summary>
    public Vector3 ToLocal(Vector3 point)
    {
        var from = point - Centre;
        return new Vector3(Vector3.Dot(from, Right), Vector3.Dot(from, Up), Vector3.Dot(from, Front));
    }

    /// <summary>
    /// Whether a local point lies within the width and height, each side grown by a margin in metres.
    /// </summary>
    public bool Contains(Vector3 local, float margin = 0) =>
        MathF.Abs(local.X) <= (Width / 2) + margin && MathF.Abs(local.Y) <= (Height / 2) + margin;

    /// <summary>How far along a ray the front is hit, in metres; null where it is missed or met from behind.</summary>
    /// <param name="origin">Where the ray begins.</param>
    /// <param name="direction">Unit vector.</param>
    /// <param name="margin">Metres by which each side is grown.</param>
    public float? Hit(Vector3 origin, Vector3 direction, float margin = 0)
    {
        var towards = -Vector3.Dot(direction, Front);
        if (towards <= 1e-5f)
        {
            return null;
        }

        var distance = Vector3.Dot(origin - Centre, Front) / towards;
        return distance >= 0 && Contains(ToLocal(origin + (direction * distance)), margin) ? distance : null;
    }
}
