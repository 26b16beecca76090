// What can be earned in each skill of a script: proved once a script, and then remembered.
using System.Collections.Concurrent;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Analysis;

/// <summary>What can be earned in each skill, for as long as the program runs; for any thread.</summary>
public static class ProvedBounds
{
    /// <summary>Nobody waits for more than that when a score is shown: well below a second.</summary>
    private const int MostStates = 300_000;

    private static readonly ConcurrentDictionary<string, Lazy<IReadOnlyDictionary<SkillId, SkillBounds>>> Known = new();

    /// <summary>The bounds of those skills for which they could be proved.</summary>
    /// <param name="contentHash">Of the script's file: it stands for the script.</param>
    /// <param name="scenario">What was read from it, without errors.</param>
    public static IReadOnlyDictionary<SkillId, SkillBounds> Of(string contentHash, Scenario scenario) => Known.GetOrAdd(
        contentHash,
        _ => new Lazy<IReadOnlyDictionary<SkillId, SkillBounds>>(() => Proof.Bounds(scenario, MostStates))).Value;
}
