// Picks the runs that count, one look at each run.
using VRTraining.Learning.Score;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Policies;

/// <summary>Looks at runs and remembers, a learner and scenario, the one that counts.</summary>
/// <param name="policy">Which counts.</param>
public sealed class PolicyPick(RunPolicy policy)
{
    private readonly Dictionary<(string Profile, ScenarioId Scenario), (RunId Run, (int, int, int) Rank)> _best = [];

    /// <summary>The runs that count, of those looked at.</summary>
    public IReadOnlySet<RunId> Chosen => _best.Values.Select(best => best.Run).ToHashSet();

    /// <summary>Looks at a run.</summary>
    public void Look(ExportedRun run)
    {
        if (run.Recorded.Standing.Status != RunStatus.Completed)
        {
            return;
        }

        var key = (run.Run.Profile, run.Run.Scenario);
        var rank = RankOf(run);
        if (!_best.TryGetValue(key, out var best) || rank.CompareTo(best.Rank) > 0)
        {
            _best[key] = (run.Run.Id, rank);
        }
    }

    private (int Success, int Points, int Order) RankOf(ExportedRun run)
    {
        var number = run.Recorded.Header.Number;
        return policy switch
        {
            RunPolicy.First => (0, 0, -number),
            RunPolicy.Last => (0, 0, number),
            RunPolicy.Best => (
                run.Recorded.Standing.Success == true ? 1 : 0,
                RunScore.Of(run.Scenario, run.Events).Last.Points,
                -number),
            _ => throw new ArgumentOutOfRangeException(nameof(run), policy, "Every run counts: there is nothing to pick."),
        };
    }
}
