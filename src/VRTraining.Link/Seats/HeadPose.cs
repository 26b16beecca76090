// Where a wearer's head is, in 18 bytes.
using System.Numerics;
using VRTraining.Link.Frames;

namespace VRTraining.Link.Seats;

/// <summary>
/// Where a wearer's head is, in stage space. Shown live and never stored: how a head moves tells who wears it.
/// </summary>
/// <param name="Position">Metres; within 5 of the origin.</param>
/// <param name="Rotation">A unit quaternion; none looks along −Z.</param>
public readonly record struct HeadPose(Vector3 Position, Quaternion Rotation)
{
    /// <summary>How many bytes it travels in: three f32, and a rotation of 48 bits as in frames.</summary>
    public const int Bytes = 18;

    /// <summary>No head is farther from its seat, metres.</summary>
    public const float Farthest = 5;

    /// <summary>As it travels.</summary>
    public byte[] ToBytes()
    {
        var bytes = new byte[Bytes];
        var writer = new ByteWriter(bytes);
        writer.Single(Position.X);
        writer.Single(Position.Y);
        writer.Single(Position.Z);
        writer.Low(SmallestThree.Pack(Rotation), WireFormat.BoneBytes);
        return bytes;
    }

    /// <summary>Reads what nobody vouches for; null where it is no pose of a head.</summary>
    public static HeadPose? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Bytes)
        {
            return null;
        }

        var reader = new ByteReader(bytes);
        var position = new Vector3(reader.Single(), reader.Single(), reader.Single());
        var packed = reader.Low(WireFormat.BoneBytes);
        var inReach = float.IsFinite(position.X) && float.IsFinite(position.Y) && float.IsFinite(position.Z)
            && position.Length() <= Farthest;
        return inReach && SmallestThree.IsRotation(packed) ? new HeadPose(position, SmallestThree.Unpack(packed)) : null;
    }
}
