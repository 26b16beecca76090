// One part of a script changed as a slip of the author would: led elsewhere, turned round, or left out.
using VRTraining.Scenarios.Analysis;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Mutants;

/// <summary>A script with one part changed.</summary>
/// <param name="Part">The part, as it stands in the original file.</param>
/// <param name="What">What was changed, as a sentence.</param>
/// <param name="Changed">The script with that change and no other.</param>
internal sealed record ScriptChange(ScriptPart Part, string What, Scenario Changed);
