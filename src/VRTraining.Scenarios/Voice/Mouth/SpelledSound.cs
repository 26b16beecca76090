// A speech sound before anybody knows when it is heard.
namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>A speech sound that a text asks for.</summary>
/// <param name="Phone">As in <see cref="TimedPhone"/>.</param>
/// <param name="Share">How long it lasts beside the others of its text; most last 1.</param>
internal readonly record struct SpelledSound(string Phone, double Share);
