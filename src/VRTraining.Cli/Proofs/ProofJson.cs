// A proof as --json prints it.
using VRTraining.Cli.Json;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Library;

namespace VRTraining.Cli.Proofs;

/// <summary>A proof for programs.</summary>
internal static class ProofJson
{
    /// <summary>The model of a proof.</summary>
    public static object Of(FoundScenario found, Proof proof, ProofPlans plans) => new
    {
        Scenario = found.Name,
        proof.IsProved,
        proof.States,
        proof.Transitions,
        Findings = proof.Findings.Select(finding => new
        {
            Diagnostic = DiagnosticJson.Of(finding.Diagnostic),
            Play = plans.Of(finding.Play),
        }),
        Skills = proof.Skills.Select(range => new
        {
            range.Skill,
            range.Worst,
            range.Best,
            WorstPlay = plans.Of(range.WorstPlay),
            BestPlay = plans.Of(range.BestPlay),
        }),
        proof.Lengths.Shortest,
        proof.Lengths.Longest,
        ShortestPlay = plans.Of(proof.Lengths.ShortestPlay),
        LongestPlay = plans.Of(proof.Lengths.LongestPlay),
        OnlyRewindMends = proof.OnlyRewindMends.Select(setback => new { setback.Choice, Play = plans.Of(setback.Play) }),
        proof.NotSeen,
    };
}
