// What an observer saw, as a level of a skill.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.People;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Ratings;

/// <summary>What is rated, and by whom: a later rating of the same takes the place of an earlier one.</summary>
/// <param name="Observer">Who rates.</param>
/// <param name="Run">The run rated.</param>
/// <param name="Skill">The skill whose anchors are the scale.</param>
public readonly record struct RatingKey(PersonId Observer, RunId Run, SkillId Skill);

/// <summary>A rating.</summary>
/// <param name="Key">What and by whom.</param>
/// <param name="Level">A level of the skill's anchors.</param>
public sealed record Rating(RatingKey Key, int Level);
