// Whether the room votes while a learner plays.
namespace VRTraining.Link.Seats;

/// <summary>Whether the room votes on what the learner is asked.</summary>
/// <param name="IsOpen">Whether a poll is open: the run's time stands still.</param>
/// <param name="Picked">The id of the response that is held until it is closed; null as long as there is none.</param>
public readonly record struct RoomVote(bool IsOpen, string? Picked);
