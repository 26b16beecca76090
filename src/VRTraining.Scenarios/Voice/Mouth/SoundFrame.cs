// Ten milliseconds of sound, as far as it tells vowels, hisses and silence apart.
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>Ten milliseconds of sound.</summary>
/// <param name="Decibels">How loud, against what nine tenths of the frames of the whole stay below; not below −60.</param>
/// <param name="Hiss">
/// How much of it is high: the logarithm (base 10) of the power of its slope over its own. A vowel has about −1.6, an s 0.
/// </param>
internal readonly record struct SoundFrame(double Decibels, double Hiss)
{
    /// <summary>How many of them are a second.</summary>
    public const int PerSecond = 100;

    private const double Least = -60;

    /// <summary>Keeps digital silence out of the logarithms.</summary>
    private const double Nothing = 1e-12;

    /// <summary>The frames of a sound, one after the other; each is taken from twice its length around its middle.</summary>
    public static SoundFrame[] Of(Pcm sound)
    {
        var hop = sound.Rate / PerSecond;
        var powers = new (double Sound, double Slope)[(sound.Samples.Length + hop - 1) / hop];
        for (var frame = 0; frame < powers.Length; frame++)
        {
            powers[frame] = PowersAround((frame * hop) + (hop / 2), hop, sound.Samples);
        }

        if (powers.Length == 0)
        {
            return [];
        }

        var loud = powers.Select(power => power.Sound).Order().ElementAt((powers.Length - 1) * 9 / 10);
        return Array.ConvertAll(powers, power => new SoundFrame(
            Math.Max(Least, 10 * Math.Log10(power.Sound / loud)), Math.Log10(power.Slope / power.Sound)));
    }

    private static (double Sound, double Slope) PowersAround(int middle, int reach, ReadOnlySpan<short> samples)
    {
        var (sound, slope) = (Nothing, Nothing);
        for (var at = Math.Max(1, middle - reach); at < Math.Min(samples.Length, middle + reach); at++)
        {
            var (here, before) = (samples[at] / 32768.0, samples[at - 1] / 32768.0);
            sound += here * here;
            slope += (here - before) * (here - before);
        }

        return (sound, slope);
    }
}
