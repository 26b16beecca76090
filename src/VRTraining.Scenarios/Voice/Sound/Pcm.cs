// Sound as samples: how long it is, where somebody speaks in it, and how loud.
namespace VRTraining.Scenarios.Voice.Sound;

/// <summary>Mono sound as 16-bit samples.</summary>
/// <param name="rate">Samples a second, 1 and up.</param>
/// <param name="samples">The samples; not to be changed afterwards.</param>
public sealed class Pcm(int rate, short[] samples)
{
    /// <summary>What is quieter than this share of the loudest sample is silence (−34 dB).</summary>
    private const double SilenceShare = 0.02;

    /// <summary>How loud speech is made, as the root mean square of full scale (−20 dB).</summary>
    private const double SpeechLevel = 0.1;

    /// <summary>No sample is made louder than this share of full scale (−1.5 dB).</summary>
    private const double Ceiling = 0.84;

    /// <summary>Samples a second.</summary>
    public int Rate { get; } = rate > 0 ? rate : throw new ArgumentOutOfRangeException(nameof(rate));

    /// <summary>The samples.</summary>
    public ReadOnlySpan<short> Samples => samples;

    /// <summary>How long it lasts, in milliseconds.</summary>
    public double LengthMs => samples.Length * 1000.0 / Rate;

    /// <summary>The loudest sample, 0–1 of full scale.</summary>
    public double Peak =>
        samples.Length == 0 ? 0 : samples.Max(sample => Math.Abs((double)sample)) / -(double)short.MinValue;

    /// <summary>Where the first and the last sound is, in milliseconds; all of it where there is none.</summary>
    public (double StartMs, double EndMs) Speech()
    {
        var threshold = Math.Max(1, Peak * SilenceShare * -short.MinValue);
        var first = Array.FindIndex(samples, sample => Math.Abs((double)sample) >= threshold);
        var last = Array.FindLastIndex(samples, sample => Math.Abs((double)sample) >= threshold);
        return first < 0 ? (0, LengthMs) : (first * 1000.0 / Rate, (last + 1) * 1000.0 / Rate);
    }

    /// <summary>The part between two times; what lies outside the sound is left out.</summary>
    public Pcm Between(double fromMs, double toMs)
    {
        var from = Math.Clamp((int)Math.Round(fromMs * Rate / 1000), 0, samples.Length);
        var to = Math.Clamp((int)Math.Round(toMs * Rate / 1000), from, samples.Length);
        return new Pcm(Rate, samples[from..to]);
    }

    /// <summary>
    /// The same at the loudness that all clips have: −20 dB where somebody speaks, moved by
    /// <paramref name="decibels"/>, with no peak above −1.5 dB.
    /// </summary>
    public Pcm Levelled(double decibels = 0)
    {
        var loudness = SpeechLoudness();
        if (loudness <= 0)
        {
            return this;
        }

        var gain = Math.Min(SpeechLevel / loudness * Math.Pow(10, decibels / 20), Ceiling / Peak);
        return new Pcm(Rate, Array.ConvertAll(samples, sample => (short)Math.Round(sample * gain)));
    }

    /// <summary>Root mean square, 0–1, of what stands out of the silence.</summary>
    private double SpeechLoudness()
    {
        var threshold = Peak * SilenceShare * -short.MinValue * 2;
        var frame = Math.Max(1, Rate / 50);
        var (sum, count) = (0.0, 0);
        for (var at = 0; at < samples.Length; at += frame)
        {
            var part = samples.AsSpan(at, Math.Min(frame, samples.Length - at));
            var power = 0.0;
            foreach (var sample in part)
            {
                power += (double)sample * sample;
            }

            if (Math.Sqrt(power / part.Length) >= threshold)
            {
                sum += power;
                count += part.Length;
            }
        }

        return count == 0 ? 0 : Math.Sqrt(sum / count) / -(double)short.MinValue;
    }
}
