// Chance that is a function of (who, which, when): no state, so that any moment can be drawn at any time.
namespace VRTraining.Stage.Motion;

/// <summary>Hashed noise: the same arguments give the same value, on every machine.</summary>
internal static class Noise
{
    /// <summary>A seed for a name (FNV-1a, 32 bits).</summary>
    public static uint Seed(string name)
    {
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash;
    }

    /// <summary>32 well mixed bits (the finaliser of MurmurHash3).</summary>
    public static uint Bits(uint seed, long index, int channel)
    {
        var bits = seed ^ ((uint)index * 0x9E3779B1u) ^ ((uint)channel * 0x85EBCA77u);
        bits = (bits ^ (bits >> 16)) * 0x85EBCA6Bu;
        bits = (bits ^ (bits >> 13)) * 0xC2B2AE35u;
        return bits ^ (bits >> 16);
    }

    /// <summary>0 to 1.</summary>
    public static float Unit(uint seed, long index, int channel) => (Bits(seed, index, channel) >> 8) / 16777216f;

    /// <summary>−1 to 1.</summary>
    public static float Signed(uint seed, long index, int channel) => (Unit(seed, index, channel) * 2) - 1;

    /// <summary>A smooth curve between −1 and 1 that changes about once a unit of <paramref name="x"/>.</summary>
    public static float Smooth(uint seed, int channel, double x)
    {
        var cell = Math.Floor(x);
        var index = (long)cell;
        var from = Signed(seed, index, channel);
        var to = Signed(seed, index + 1, channel);
        return from + ((to - from) * Ease.Smoother((float)(x - cell)));
    }
}
