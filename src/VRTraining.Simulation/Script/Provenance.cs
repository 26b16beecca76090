// Who wrote a script, from what, and under which licence.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>Where a script comes from.</summary>
/// <param name="Authors">At least one.</param>
/// <param name="Licence">Under which it may be used.</param>
/// <param name="Created">The day it was first written.</param>
/// <param name="Sources">What it draws on.</param>
/// <param name="Notes">Anything else an editor should know.</param>
public sealed record Provenance(
    ImmutableArray<string> Authors,
    string Licence,
    DateOnly Created,
    ImmutableArray<string> Sources,
    string? Notes);
