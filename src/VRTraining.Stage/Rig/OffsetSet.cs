// A face or a viseme as data: what it adds to some joints.
using System.Collections.Immutable;
using System.Numerics;

namespace VRTraining.Stage.Rig;

/// <summary>What a shape adds to one joint at full weight.</summary>
/// <param name="Joint">The joint's number.</param>
/// <param name="Turn">Rotation vector in radians, after the rest rotation.</param>
/// <param name="Shift">Metres, added to the rest translation.</param>
public readonly record struct JointOffset(int Joint, Vector3 Turn, Vector3 Shift);

/// <summary>A face, a viseme or a moment of a movement: what it adds to some joints, scaled by a weight.</summary>
/// <param name="Offsets">The joints that it moves, each once.</param>
public sealed record OffsetSet(ImmutableArray<JointOffset> Offsets)
{
    /// <summary>A shape that moves nothing.</summary>
    public static OffsetSet Nothing { get; } = new([]);

    internal Vector3 TurnOf(Joint joint)
    {
        foreach (var offset in Offsets)
        {
            if (offset.Joint == (int)joint)
            {
                return offset.Turn;
            }
        }

        return Vector3.Zero;
    }
}
