// What kinds of speech sound look like in ten milliseconds.
using System.Collections.Frozen;

namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>
/// A kind of speech sound: the mean and spread of its frames. Measured on 57 lines (17,600 frames) that flite read with three
/// voices at 16 kHz and whose phone times it told.
/// </summary>
internal sealed record SoundKind(double Decibels, double DecibelSpread, double Hiss, double HissSpread)
{
    /// <summary>Nobody says anything.</summary>
    public static SoundKind Pause { get; } = new(-45, 9, -0.9, 0.55);

    private static readonly SoundKind Vowel = new(-3, 5, -1.6, 0.4);
    private static readonly SoundKind Hum = new(-6, 7, -1.85, 0.45);
    private static readonly SoundKind Sharp = new(-13.5, 7, 0, 0.65);
    private static readonly SoundKind Breath = new(-22, 8.5, -0.4, 0.8);
    private static readonly SoundKind Stop = new(-22, 11, -1.1, 1);

    private static readonly FrozenDictionary<string, SoundKind> OfPhone = new (SoundKind Kind, string Phones)[]
        {
            (Pause, TimedPhone.Pause),
            (Hum, "m n ng l r w y v dh"),
            (Sharp, "s z sh zh ch jh"),
            (Breath, "f th hh"),
            (Stop, "p t k b d g"),
        }
        .SelectMany(row => row.Phones.Split(' ').Select(phone => KeyValuePair.Create(phone, row.Kind)))
        .ToFrozenDictionary();

    /// <summary>The kind of a phone; what is not known is a vowel.</summary>
    public static SoundKind Of(string phone) => OfPhone.GetValueOrDefault(phone, Vowel);

    /// <summary>
    /// How little a frame looks like this kind: the negative logarithm of two normal densities, without their constant.
    /// </summary>
    public double Distance(SoundFrame frame)
    {
        var (loud, high) = ((frame.Decibels - Decibels) / DecibelSpread, (frame.Hiss - Hiss) / HissSpread);
        return (((loud * loud) + (high * high)) / 2) + Math.Log(DecibelSpread * HissSpread);
    }
}
