// A mouth shape from a time on.
namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>A mouth shape from a time on.</summary>
/// <param name="AtMs">Milliseconds from the start of the clip.</param>
/// <param name="Viseme">The shape.</param>
/// <param name="Weight">How far it is taken, 0–1.</param>
public readonly record struct VisemeKey(int AtMs, Viseme Viseme, double Weight);
