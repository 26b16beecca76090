// Where something stands in the stage.
using System.Numerics;

namespace VRTraining.Stage.Rig;

/// <summary>
/// A place on the stage. Stage space is right-handed in metres: the origin lies on the floor below the learner,
/// who looks along −Z; +Y is up and +X is to the learner's right. At yaw 0 a character faces +Z, the learner.
/// </summary>
/// <param name="Position">Metres.</param>
/// <param name="Yaw">Radians about +Y.</param>
public readonly record struct Placement(Vector3 Position, float Yaw)
{
    /// <summary>A point given in the space of this place, in stage space.</summary>
    public Vector3 ToStage(Vector3 local) => Position + Vector3.Transform(local, Rotation);

    /// <summary>A direction of the stage, in the space of this place.</summary>
    public Vector3 ToLocalDirection(Vector3 direction) =>
        Vector3.Transform(direction, Quaternion.Conjugate(Rotation));

    /// <summary>The yaw as a rotation.</summary>
    public Quaternion Rotation => Turns.Of(new Vector3(0, Yaw, 0));
}
