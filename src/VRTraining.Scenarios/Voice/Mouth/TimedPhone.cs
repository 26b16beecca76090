// A speech sound and when it is heard.
namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>A speech sound and when it is heard.</summary>
/// <param name="Phone">
/// A phone of the CMU set (<c>aa</c>, <c>zh</c>), in small letters without stress; <c>pau</c> is silence.
/// </param>
/// <param name="StartMs">Milliseconds from the start of the sound.</param>
/// <param name="EndMs">Where the next begins.</param>
public readonly record struct TimedPhone(string Phone, double StartMs, double EndMs)
{
    /// <summary>Silence.</summary>
    public const string Pause = "pau";
}
