// Small translations in 48 bits: three half floats.
using System.Numerics;

namespace VRTraining.Link.Frames;

/// <summary>Metres as three half floats, x in the lowest bits; below 0.25 m that is finer than an eighth of a millimetre.</summary>
internal static class HalfVector
{
    private const ulong ExponentBits = 0x7C00;

    /// <summary>Packs a vector; what is not finite or beyond a half float's 65,504 becomes 0, and −0 becomes 0.</summary>
    public static ulong Pack(Vector3 metres) => Bits(metres.X) | Bits(metres.Y) << 16 | Bits(metres.Z) << 32;

    /// <summary>The vector.</summary>
    public static Vector3 Unpack(ulong packed) =>
        new(Metres(packed), Metres(packed >> 16), Metres(packed >> 32));

    /// <summary>Whether all three are finite.</summary>
    public static bool IsFinite(ulong packed) =>
        (packed & ExponentBits) != ExponentBits
        && (packed >> 16 & ExponentBits) != ExponentBits
        && (packed >> 32 & ExponentBits) != ExponentBits;

    private static ulong Bits(float metres)
    {
        var half = (Half)metres;
        return Half.IsFinite(half) && half != Half.Zero ? BitConverter.HalfToUInt16Bits(half) : 0UL;
    }

    private static float Metres(ulong bits) => (float)BitConverter.UInt16BitsToHalf((ushort)bits);
}
