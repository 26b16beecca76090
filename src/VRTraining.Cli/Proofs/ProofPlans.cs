// Writes the plays that show what a search found, each as a test plan.
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Plans;

namespace VRTraining.Cli.Proofs;

/// <summary>The plays of a proof as files.</summary>
/// <param name="Folder">Where they are.</param>
internal sealed record ProofPlans(string Folder)
{
    private ImmutableDictionary<Plan, string> Files { get; init; } =
        ImmutableDictionary.Create<Plan, string>(keyComparer: ReferenceEqualityComparer.Instance);

    /// <summary>How many were written.</summary>
    public int Count => Files.Count;

    /// <summary>The file of a play, or null where there is none.</summary>
    public string? Of(Plan? play) => play is null ? null : Files.GetValueOrDefault(play);

    /// <summary>Writes them; the plans of an earlier proof in the folder go.</summary>
    /// <param name="folder">Where to; made where it is not there.</param>
    /// <param name="proof">What was found.</param>
    public static async Task<ProofPlans> WriteAsync(string folder, Proof proof)
    {
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, "proof-*.plan"))
        {
            File.Delete(old);
        }

        var plans = new ProofPlans(Path.GetFullPath(folder));
        foreach (var (name, about, play) in Named(proof))
        {
            if (play is not null && !plans.Files.ContainsKey(play))
            {
                var file = Path.Combine(plans.Folder, $"proof-{name}.plan");
                await WholeFile.WriteAsync(
                    file, stream => stream.WriteAsync(Encoding.UTF8.GetBytes(PlanWriter.Write(play, about))).AsTask());
                plans = plans with { Files = plans.Files.Add(play, file) };
            }
        }

        return plans;
    }

    private static IEnumerable<(string Name, string About, Plan? Play)> Named(Proof proof)
    {
        var number = 0;
        foreach (var finding in proof.Findings)
        {
            number++;
            var name = string.Create(CultureInfo.InvariantCulture, $"{finding.Diagnostic.Code}-{number:00}");
            yield return (name, $"{finding.Diagnostic.Code}: {finding.Diagnostic.Message}", finding.Play);
        }

        foreach (var range in proof.Skills)
        {
            yield return ($"best-{range.Skill}", $"The most points that any play earns in '{range.Skill}'.", range.BestPlay);
            yield return ($"worst-{range.Skill}", $"The least points that any play earns in '{range.Skill}'.", range.WorstPlay);
        }

        foreach (var setback in proof.OnlyRewindMends)
        {
            yield return (
                $"rewind-{setback.Choice}",
                $"After the setback '{setback.Choice}' only a rewind leads to an ending with outcome good.",
                setback.Play);
        }

        yield return ("shortest", "The shortest play to an ending.", proof.Lengths.ShortestPlay);
        yield return ("longest", "The longest play to an ending.", proof.Lengths.LongestPlay);
    }
}
