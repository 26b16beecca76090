// What came of reading a scenario.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Reading;

/// <summary>What came of reading a scenario.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Scenario">The script; null where a diagnostic is an error.</param>
/// <param name="Diagnostics">All that is wrong, from the top of the file to its end.</param>
/// <param name="ContentHash">
/// SHA-256 of the bytes with line ends as LF and without a byte order mark, 64 small hexadecimal digits; empty where
/// the bytes could not be read.
/// </param>
public sealed record ReadScenario(
    string File,
    Scenario? Scenario,
    IReadOnlyList<Diagnostic> Diagnostics,
    string ContentHash)
{
    /// <summary>Whether it cannot be played.</summary>
    public bool HasErrors => Scenario is null;
}
