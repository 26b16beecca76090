// One character's joints while they are being posed; a window on a frame's arrays.
using System.Numerics;

namespace VRTraining.Stage.Rig;

/// <summary>Rotations and translation offsets of one character, which layers change one after the other.</summary>
internal readonly ref struct BodyBuffer(Span<Quaternion> rotations, Span<Vector3> shifts)
{
    private readonly Span<Quaternion> _rotations = rotations;
    private readonly Span<Vector3> _shifts = shifts;

    public Quaternion this[Joint joint]
    {
        get => _rotations[(int)joint];
        set => _rotations[(int)joint] = value;
    }

    public void Clear()
    {
        _rotations.Fill(Quaternion.Identity);
        _shifts.Clear();
    }

    /// <summary>Adds a rotation vector, in the joint's own axes.</summary>
    public void Turn(Joint joint, Vector3 turn)
    {
        ref var rotation = ref _rotations[(int)joint];
        rotation = Quaternion.Normalize(rotation * Turns.Of(turn));
    }

    /// <summary>Adds a rotation given as degrees about X (down), Y (left) and Z.</summary>
    public void Turn(Joint joint, float x, float y, float z) => Turn(joint, new Vector3(x, y, z) * Turns.Degree);

    /// <summary>Adds metres.</summary>
    public void Shift(Joint joint, Vector3 metres) => _shifts[(int)joint] += metres;

    /// <summary>Adds a shape by weight; what it does to the mouth by <paramref name="mouth"/> times that.</summary>
    public void Add(OffsetSet shape, float weight, float mouth = 1)
    {
        foreach (var offset in shape.Offsets)
        {
            var share = IsMouth((Joint)offset.Joint) ? weight * mouth : weight;
            if (offset.Turn != Vector3.Zero)
            {
                Turn((Joint)offset.Joint, offset.Turn * share);
            }

            _shifts[offset.Joint] += offset.Shift * share;
        }
    }

    private static bool IsMouth(Joint joint) => joint is Joint.Jaw or Joint.LipLower or Joint.LipUpper
        or Joint.MouthCornerL or Joint.MouthCornerR;
}
