// Whether the room votes on what a viewer is asked.
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Viewing;

/// <summary>Whether the room votes on what a viewer is asked, while the run stands still.</summary>
/// <param name="IsOpen">Whether a poll is open.</param>
/// <param name="Picked">The response that is held until it is closed; null as long as there is none.</param>
public readonly record struct ViewerVote(bool IsOpen, ChoiceId? Picked = null);
