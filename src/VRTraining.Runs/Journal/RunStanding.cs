// How a run stands: what a list of runs shows without reading journals.
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Journal;

/// <summary>How a run stands after an input.</summary>
/// <param name="Status">Playing, paused, at an ending, completed or left.</param>
/// <param name="Now">Run time, without pauses.</param>
/// <param name="Attempts">How many attempts there were, from 1.</param>
/// <param name="Setbacks">How many setbacks happened, those rewound away included.</param>
/// <param name="Assisted">Whether someone else steered.</param>
/// <param name="Ending">The ending that the present attempt has reached, if any.</param>
/// <param name="Outcome">How it turned out, where an ending is reached.</param>
/// <param name="Success">Every skill's minimum reached and the outcome not poor; null before an ending.</param>
public sealed record RunStanding(
    RunStatus Status,
    RunTime Now,
    int Attempts,
    int Setbacks,
    bool Assisted,
    EndingId? Ending,
    Outcome? Outcome,
    bool? Success)
{
    /// <summary>A run that has not begun.</summary>
    public static RunStanding NotStarted { get; } =
        new(RunStatus.NotStarted, RunTime.Zero, 1, 0, false, null, null, null);

    /// <summary>Completed or left: nothing follows.</summary>
    public bool IsOver => Status is RunStatus.Completed or RunStatus.Left;
}
