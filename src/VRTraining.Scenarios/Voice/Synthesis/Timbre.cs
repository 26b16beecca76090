// How somebody sounds beside others who have the same voice.
namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>How a voice is changed.</summary>
/// <param name="Cents">Higher or lower, in hundredths of a semitone.</param>
/// <param name="Tempo">Faster above 1, slower below.</param>
/// <param name="Decibels">Louder or softer than others.</param>
public readonly record struct Timbre(int Cents, double Tempo, double Decibels)
{
    /// <summary>Unchanged.</summary>
    public static Timbre Plain { get; } = new(0, 1, 0);

    /// <summary>Both changes one after the other.</summary>
    public Timbre And(Timbre other) => new(Cents + other.Cents, Tempo * other.Tempo, Decibels + other.Decibels);
}
