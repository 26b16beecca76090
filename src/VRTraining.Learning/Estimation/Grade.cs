// How well a scenario was remembered, in the four grades of FSRS.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Estimation;

/// <summary>How well a scenario was remembered: FSRS's four grades, counted from 1.</summary>
public enum Grade
{
    /// <summary>No success, even after rewinding.</summary>
    Again = 1,

    /// <summary>A success after rewinding, or with someone's help.</summary>
    Hard = 2,

    /// <summary>A success at the first attempt.</summary>
    Good = 3,

    /// <summary>A success at the first attempt, with the best response everywhere.</summary>
    Easy = 4,
}

/// <summary>Grades runs.</summary>
public static class Grades
{
    /// <summary>The grade of a run; null where it was left before an ending, which says nothing.</summary>
    public static Grade? Of(DebriefContent debrief) => debrief.Score switch
    {
        { Success: null } => null,
        { Success: false } => Grade.Again,
        { Assisted: true } or { Last.Number: > 1 } => Grade.Hard,
        _ => debrief.Path.All(decision => decision.Chosen.Quality == Quality.Best) ? Grade.Easy : Grade.Good,
    };
}
