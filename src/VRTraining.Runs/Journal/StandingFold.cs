// How a run stands, folded from its events alone: the same live, replayed and imported.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Journal;

/// <summary>How a run stands after each of its events; immutable, so that a fold can be thrown away.</summary>
public sealed record StandingFold
{
    private readonly ImmutableArray<Skill> _skills;

    /// <summary>Points of the present attempt's path.</summary>
    private ImmutableDictionary<SkillId, int> _points = ImmutableDictionary<SkillId, int>.Empty;

    /// <summary>Points as they were at each checkpoint, for a rewind to it.</summary>
    private ImmutableDictionary<int, ImmutableDictionary<SkillId, int>> _marks =
        ImmutableDictionary<int, ImmutableDictionary<SkillId, int>>.Empty;

    private RunStatus _beforePause;

    /// <summary>A run of that scenario that has not begun.</summary>
    public StandingFold(Scenario scenario) => _skills = scenario.Skills;

    /// <summary>How the run stands.</summary>
    public RunStanding Standing { get; private init; } = RunStanding.NotStarted;

    /// <summary>How it stands after one more event.</summary>
    public StandingFold After(StampedEvent happened)
    {
        var now = this with { Standing = Standing with { Now = happened.At, Attempts = happened.Attempt } };
        return happened.Event switch
        {
            RunEvent.RunStarted => now.At(RunStatus.Playing),
            RunEvent.RunPaused => now with { _beforePause = Standing.Status, Standing = now.At(RunStatus.Paused).Standing },
            RunEvent.RunResumed => now.At(_beforePause),
            RunEvent.RunCompleted => now.At(RunStatus.Completed),
            RunEvent.RunLeft => now.At(RunStatus.Left),
            RunEvent.Jumped => now.Again(_points),
            RunEvent.Rewound rewound => now.Again(_marks[rewound.Mark]),
            RunEvent.CheckpointReached reached => now with { _marks = _marks.Add(reached.Mark, _points) },
            RunEvent.PointsScored scored => now with
            {
                _points = _points.SetItem(scored.Skill, _points.GetValueOrDefault(scored.Skill) + scored.Points),
            },
            RunEvent.SetbackHappened => now with
            {
                Standing = now.Standing with { Setbacks = Standing.Setbacks + 1 },
            },
            RunEvent.RunAssisted => now with { Standing = now.Standing with { Assisted = true } },
            RunEvent.EndingReached ending => now.Ended(ending),
            _ => now,
        };
    }

    /// <summary>How it stands after some more events.</summary>
    public StandingFold After(IEnumerable<StampedEvent> events) =>
        events.Aggregate(this, (fold, happened) => fold.After(happened));

    private StandingFold At(RunStatus status) => this with { Standing = Standing with { Status = status } };

    /// <summary>In the scene again, with the points of where it goes on.</summary>
    private StandingFold Again(ImmutableDictionary<SkillId, int> points) => this with
    {
        _points = points,
        Standing = Standing with { Status = RunStatus.Playing, Ending = null, Outcome = null, Success = null },
    };

    private StandingFold Ended(RunEvent.EndingReached ending) => this with
    {
        Standing = Standing with
        {
            Status = RunStatus.AtEnding,
            Ending = ending.Ending,
            Outcome = ending.Outcome,
            Success = ending.Outcome != Outcome.Poor
                && _skills.All(skill => _points.GetValueOrDefault(skill.Id) >= skill.MasteryMinimum),
        },
    };
}
