// Rotations in 48 bits: the three smaller components, and which one was left out.
using System.Numerics;

namespace VRTraining.Link.Frames;

/// <summary>
/// A unit quaternion as its three smaller components. The largest follows from the unit length, so two bits say which
/// one it is; the others lie within ±1/√2 and take 15 bits each, which keeps every angle to better than 0.02°.
/// </summary>
/// <remarks>
/// Bits 0–14, 15–29 and 30–44 hold the components in the order x, y, z, w without the largest, as
/// round(component × √2 × 16383) + 16384; bits 45–46 the number of the largest; bit 47 is 0.
/// The sign is chosen so that the largest is positive. Zero travels as exactly zero.
/// </remarks>
internal static class SmallestThree
{
    private const int Middle = 16384;
    private const float Steps = 16383;
    private const int ComponentMask = 0x7FFF;

    /// <summary>Packs a rotation; one that is not a rotation (zero or not finite) becomes none at all.</summary>
    public static ulong Pack(Quaternion rotation)
    {
        var length = rotation.Length();
        if (!float.IsFinite(length) || length < 1e-6f)
        {
            return Pack(Quaternion.Identity);
        }

        var q = new Vector4(rotation.X, rotation.Y, rotation.Z, rotation.W) / length;
        var largest = LargestOf(Vector4.Abs(q));
        q *= q[largest] < 0 ? -MathF.Sqrt(2) * Steps : MathF.Sqrt(2) * Steps;

        var packed = (ulong)largest << 45;
        for (int component = 0, shift = 0; component < 4; component++)
        {
            if (component != largest)
            {
                packed |= (ulong)((int)MathF.Round(Math.Clamp(q[component], -Steps, Steps)) + Middle) << shift;
                shift += 15;
            }
        }

        return packed;
    }

    /// <summary>The rotation; of unit length for every value that <see cref="Pack"/> gives.</summary>
    public static Quaternion Unpack(ulong packed)
    {
        var largest = (int)(packed >> 45) & 3;
        Span<float> q = stackalloc float[4];
        var rest = 1f;
        for (int component = 0, shift = 0; component < 4; component++)
        {
            if (component != largest)
            {
                var value = ((int)(packed >> shift & ComponentMask) - Middle) / (MathF.Sqrt(2) * Steps);
                q[component] = value;
                rest -= value * value;
                shift += 15;
            }
        }

        q[largest] = MathF.Sqrt(Math.Max(0, rest));
        return new Quaternion(q[0], q[1], q[2], q[3]);
    }

    /// <summary>Whether these are bits that <see cref="Pack"/> may give.</summary>
    public static bool IsRotation(ulong packed) => packed >> 47 == 0 && Unpack(packed).LengthSquared() < 1.01f;

    private static int LargestOf(Vector4 sizes)
    {
        var largest = 3;
        for (var i = 0; i < 3; i++)
        {
            largest = sizes[i] > sizes[largest] ? i : largest;
        }

        return largest;
    }
}
