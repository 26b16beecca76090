// What a group of learners did in one version of a scenario, gathered run by run.
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Cohorts;

/// <summary>
/// Gathers a learner's latest completed run for outcomes and skills, and the first attempt of their first run for the
/// choices: only first attempts say how hard a moment is.
/// </summary>
/// <param name="scenario">The version that was played.</param>
public sealed class CohortFold(Scenario scenario)
{
    private readonly Dictionary<string, (int Number, RunScore Score)> _latest = [];
    private readonly Dictionary<string, (int Number, int Points, Dictionary<NodeId, ChoiceId> Choices)> _first = [];

    /// <summary>The script.</summary>
    public Scenario Scenario => scenario;

    /// <summary>How many runs were looked at.</summary>
    public int Runs { get; private set; }

    /// <summary>How many learners completed a run.</summary>
    public int Learners => _latest.Count;

    /// <summary>The score of each learner's latest completed run.</summary>
    public IEnumerable<RunScore> Scores => _latest.Values.Select(latest => latest.Score);

    /// <summary>What each learner chose first at each node, and the points of that attempt.</summary>
    public IEnumerable<(int Points, IReadOnlyDictionary<NodeId, ChoiceId> Choices)> FirstAttempts =>
        _first.Values.Select(first => (first.Points, (IReadOnlyDictionary<NodeId, ChoiceId>)first.Choices));

    /// <summary>Looks at a run; one that was not completed, or in which somebody else steered, does not count.</summary>
    public void Add(ExportedRun run)
    {
        Runs++;
        var (standing, number, profile) = (run.Recorded.Standing, run.Recorded.Header.Number, run.Run.Profile);
        if (standing.Status != RunStatus.Completed || standing.Assisted)
        {
            return;
        }

        var score = RunScore.Of(run.Scenario, run.Events, run.Bounds);
        if (!_latest.TryGetValue(profile, out var latest) || number > latest.Number)
        {
            _latest[profile] = (number, score);
        }

        if (!_first.TryGetValue(profile, out var first) || number < first.Number)
        {
            var choices = new Dictionary<NodeId, ChoiceId>();
            foreach (var decision in Decision.Of(run.Scenario, run.Events).Where(decision => decision.Attempt == 1))
            {
                choices.TryAdd(decision.Node, decision.Chosen.Id);
            }

            _first[profile] = (number, score.First.Points, choices);
        }
    }
}
