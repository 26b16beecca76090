// One learner's past runs, folded into estimates and memories.
using System.Collections.Immutable;
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Estimation;

/// <summary>One learner's past, folded run by run; immutable.</summary>
public sealed record LearningHistory
{
    private ImmutableDictionary<ScenarioId, int> _runs = ImmutableDictionary<ScenarioId, int>.Empty;

    private ImmutableDictionary<ScenarioId, (Memory Memory, Grade Last)> _memories =
        ImmutableDictionary<ScenarioId, (Memory Memory, Grade Last)>.Empty;

    private LearningHistory()
    {
    }

    /// <summary>Nothing played yet.</summary>
    public static LearningHistory None { get; } = new();

    /// <summary>What first attempts say.</summary>
    public SkillEstimates Estimates { get; private init; } = SkillEstimates.None;

    /// <summary>How many runs of a scenario there were, those that were left included.</summary>
    public int Runs(ScenarioId scenario) => _runs.GetValueOrDefault(scenario);

    /// <summary>What is remembered of a scenario; null where no run of it came to an ending.</summary>
    public Memory? Memory(ScenarioId scenario) => _memories.GetValueOrDefault(scenario).Memory;

    /// <summary>How the last run of a scenario that came to an ending went; null where none did.</summary>
    public Grade? LastGrade(ScenarioId scenario) =>
        _memories.TryGetValue(scenario, out var known) ? known.Last : null;

    /// <summary>After one more run; runs are added from the oldest to the latest.</summary>
    /// <param name="scenario">The version that was played.</param>
    /// <param name="events">All events of the run, in order.</param>
    /// <param name="endedAt">UTC.</param>
    public LearningHistory After(Scenario scenario, IReadOnlyCollection<StampedEvent> events, DateTimeOffset endedAt)
    {
        var after = this with
        {
            Estimates = FirstAttempt.Of(scenario, events).Aggregate(Estimates, (all, one) => all.After(one)),
            _runs = _runs.SetItem(scenario.Id, Runs(scenario.Id) + 1),
        };
        if (Grades.Of(DebriefContent.Of(scenario, events)) is not { } grade)
        {
            return after;
        }

        var memory = Memory(scenario.Id)?.After(grade, endedAt) ?? Estimation.Memory.First(grade, endedAt);
        return after with { _memories = _memories.SetItem(scenario.Id, (memory, grade)) };
    }
}
