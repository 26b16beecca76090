// How one skill came out in one run that was played to an ending.
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Progress;

/// <summary>How one skill came out in one run.</summary>
/// <param name="Scenario">Where it was practised.</param>
/// <param name="EndedAt">UTC.</param>
/// <param name="How">Whether it was shown, and how soon.</param>
public sealed record SkillTry(ScenarioId Scenario, DateTimeOffset EndedAt, Showing How);

/// <summary>Whether a skill's minimum was reached in a run, and how soon.</summary>
public enum Showing
{
    /// <summary>The attempt that counts did not reach it.</summary>
    NotYet,

    /// <summary>Reached after a rewind, or in a run that somebody else steered.</summary>
    WithAnotherTry,

    /// <summary>Reached before any rewind, and without help.</summary>
    AtOnce,
}
