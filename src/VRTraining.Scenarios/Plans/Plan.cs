// A written expected play.
using System.Collections.Immutable;
using VRTraining.Scenarios.Diagnostics;

namespace VRTraining.Scenarios.Plans;

/// <summary>A written expected play.</summary>
/// <param name="File">The file, as it was named to the reader.</param>
/// <param name="Seed">Decides every chance in the play; 1 where the plan does not say.</param>
/// <param name="Steps">What is done and expected, in order.</param>
public sealed record Plan(string File, ulong Seed, ImmutableArray<PlanStep> Steps);

/// <summary>What came of reading a plan.</summary>
/// <param name="Plan">The plan; null where something is wrong.</param>
/// <param name="Diagnostics">All that is wrong, from the top of the file to its end.</param>
public sealed record ReadPlan(Plan? Plan, IReadOnlyList<Diagnostic> Diagnostics);
