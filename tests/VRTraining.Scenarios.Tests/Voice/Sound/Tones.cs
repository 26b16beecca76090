// Sound for tests: square waves and silence.
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Tests.Voice.Sound;

internal static class Tones
{
    /// <summary>Square waves one after the other, each with its amplitude and length in milliseconds.</summary>
    public static Pcm Of(int rate, params (int Amplitude, int Milliseconds)[] parts) => new(
        rate,
        [.. parts.SelectMany(part => Enumerable.Range(0, rate * part.Milliseconds / 1000)
            .Select(i => (short)(i % 2 == 0 ? part.Amplitude : -part.Amplitude)))]);
}
