// What came of reading the folder of a character of one's own.
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Characters;

/// <summary>What came of reading the folder of a character of one's own.</summary>
/// <param name="Character">The character; null where a diagnostic is an error.</param>
/// <param name="Diagnostics">All that is wrong, from the top of <c>character.json</c> to its end.</param>
public sealed record ReadCharacter(OwnCharacter? Character, IReadOnlyList<Diagnostic> Diagnostics);
