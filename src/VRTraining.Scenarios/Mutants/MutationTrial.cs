// Tries what a slip in a script would be noticed by: each part changed once, and checked, played and searched again.
using System.Collections.Immutable;
using System.Text;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Plans;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Writing;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Mutants;

/// <summary>What changes of a script were noticed by.</summary>
/// <param name="Changes">How many changes were tried, one at a time.</param>
/// <param name="ByCheck">How many of them a check finds.</param>
/// <param name="ByPlan">How many of the others make a test plan fail.</param>
/// <param name="ByProof">How many of the others the search of all plays finds.</param>
/// <param name="Unnoticed">The rest, from the top of the file to its end.</param>
/// <param name="Plays">Plays that would notice some of the rest, where they were asked for: test plans to keep.</param>
public sealed record MutationReport(
    int Changes, int ByCheck, int ByPlan, int ByProof, ImmutableArray<Diagnostic> Unnoticed, ImmutableArray<NoticingPlay> Plays);

/// <summary>
/// Changes every target, condition and effect of a script once, as a slip would, and asks whether checks, test plans or
/// the search of all plays would have noticed it.
/// </summary>
public static class MutationTrial
{
    /// <summary>Tries all changes.</summary>
    /// <param name="file">What diagnostics call the file.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="scenario">What was read from it, without errors.</param>
    /// <param name="plans">Its test plans; they hold of the script as it is.</param>
    /// <param name="findPlays">Whether to look for plays that would notice what nothing else does.</param>
    /// <param name="mostStates">Where the search of all plays of a changed script gives up, and notices nothing.</param>
    /// <param name="cancellationToken">Ends the trial; what was tried so far is reported.</param>
    public static MutationReport Of(
        string file,
        ReadOnlyMemory<byte> bytes,
        Scenario scenario,
        IReadOnlyList<Plan> plans,
        bool findPlays = false,
        int mostStates = Proof.UsualStates,
        CancellationToken cancellationToken = default)
    {
        var (places, before) = (ScriptPlaces.Of(file, bytes), new Look(scenario, mostStates));
        var (changes, byCheck, byPlan, byProof) = (0, 0, 0, 0);
        var unnoticed = new List<ScriptChange>();
        foreach (var change in new ScriptChanges(scenario).All().TakeWhile(_ => !cancellationToken.IsCancellationRequested))
        {
            changes++;
            var now = new Look(change.Changed, mostStates);
            if (now.Checked.Except(before.Checked).Any())
            {
                byCheck++;
            }
            else if (plans.Any(plan => new PlanCoverage(new Engine(change.Changed)).Add(plan) is not null))
            {
                byPlan++;
            }
            else if (now.Proved.Except(before.Proved).Any())
            {
                byProof++;
            }
            else
            {
                unnoticed.Add(change);
                var (kind, name, path) = (change.Part.Kind, change.Part.Name, change.Part.Path);
                places.Add(
                    Codes.ChangeUnnoticed,
                    kind,
                    name,
                    path,
                    $"{change.What}: nothing notices.",
                    "Let a test plan expect what this brings about.");
            }
        }

        var plays = findPlays && unnoticed.Count > 0
            ? NoticingPlays.For(scenario, unnoticed, mostStates)
                .Select(play => new NoticingPlay(play.Plan, [.. play.Notices.Select(change => change.What)]))
            : [];
        return new MutationReport(changes, byCheck, byPlan, byProof, [.. places.Found], [.. plays]);
    }

    /// <summary>What checks and the search of all plays say of a script, worked out when it is asked for.</summary>
    private sealed class Look(Scenario scenario, int mostStates)
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(ScenarioWriter.ToJson(scenario));

        public HashSet<string> Checked => field ??= [.. Said(ScenarioReader.Read("", _bytes).Diagnostics)];

        public HashSet<string> Proved => field ??=
            [.. Said(Proof.Of("", _bytes, scenario, mostStates).Findings.Select(finding => finding.Diagnostic))];

        private static IEnumerable<string> Said(IEnumerable<Diagnostic> found) => found.Select(one => $"{one.Code} {one.Message}");
    }
}
