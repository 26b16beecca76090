// What a session says on a mirror.
using VRTraining.Host.Doors;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Mirrors;

/// <summary>What a session says on a mirror.</summary>
/// <param name="State">The session.</param>
/// <param name="Scenario">The script in the words of who looks.</param>
/// <param name="WayIn">The doors, for whoever may show others the way in; null for everybody else.</param>
public sealed record RoomOnScreen(SessionState State, Scenario Scenario, SessionDoors? WayIn);
