// What somebody takes along from a session.
using VRTraining.Sessions.People;

namespace VRTraining.Sessions.Debriefs;

/// <summary>An if-then plan made in a session; personal text.</summary>
/// <param name="By">Whose.</param>
/// <param name="Situation">When this happens: 1–500 characters.</param>
/// <param name="Action">I will do that: 1–500 characters.</param>
/// <param name="DueOn">The day by which to have tried it.</param>
public sealed record SessionPlan(PersonId By, string Situation, string Action, DateOnly DueOn);
