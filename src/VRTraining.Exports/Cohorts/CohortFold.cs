// What a group of learners did in one version of a scenario, gathered run by run.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Cohorts;

/// <summary>
/// Gathers the runs of a group. Learners count by fives: in outcomes and skills with the latest run that all of their five have
/// completed, in choices with the first attempt of their first run, for only that says how hard a moment is.
/// </summary>
/// <param name="scenario">The version that was played.</param>
/// <param name="isAsked">
/// Which runs were asked for. The others are to be added too: they say who belongs together. Null: all.
/// </param>
public sealed class CohortFold(Scenario scenario, Func<ExportedRun, bool>? isAsked = null)
{
    private readonly Dictionary<string, List<CountedRun>> _runs = [];

    /// <summary>The script.</summary>
    public Scenario Scenario => scenario;

    /// <summary>Looks at a run; one that was not completed, or in which somebody else steered, does not count.</summary>
    public void Add(ExportedRun run)
    {
        if (run.Recorded.Standing is not { Status: RunStatus.Completed, Assisted: false })
        {
            return;
        }

        var counted = CountedRun.Of(run, isAsked?.Invoke(run) ?? true);
        if (!_runs.TryGetValue(counted.Profile, out var own))
        {
            _runs.Add(counted.Profile, [counted]);
        }
        else if (CountedRun.Earlier(counted, own[0]) < 0)
        {
            own[0] = own[0] with { First = null };
            own.Insert(0, counted);
        }
        else
        {
            own.Add(counted with { First = null });
        }
    }

    /// <summary>What may be counted of the runs added so far.</summary>
    public CohortCount Count()
    {
        foreach (var own in _runs.Values)
        {
            own.Sort(CountedRun.Earlier);
        }

        var (latest, first) = (ImmutableArray.CreateBuilder<CountedRun>(), ImmutableArray.CreateBuilder<CountedRun>());
        foreach (var rounds in Fives.RoundsOf(_runs.Values))
        {
            latest.AddRange(rounds.LastOrDefault(IsAsked) ?? []);
            first.AddRange(IsAsked(rounds[0]) ? rounds[0] : []);
        }

        return new CohortCount(scenario, latest.ToImmutable(), first.ToImmutable());
    }

    private static bool IsAsked(CountedRun[] five) => five.All(run => run.IsAsked);
}

/// <summary>What may be counted of a group.</summary>
/// <param name="Scenario">The script.</param>
/// <param name="Latest">A run a learner.</param>
/// <param name="First">The first run of each learner, with its first attempt, as far as it was asked for.</param>
public sealed record CohortCount(Scenario Scenario, ImmutableArray<CountedRun> Latest, ImmutableArray<CountedRun> First);
