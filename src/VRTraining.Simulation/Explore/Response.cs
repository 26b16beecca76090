// Something a learner can do that moves a play on.
using VRTraining.Simulation.Script;

namespace VRTraining.Simulation.Explore;

/// <summary>Something a learner can do at a node that moves the play on.</summary>
/// <param name="Node">Where.</param>
/// <param name="Choice">The response given or taken as given on timeout; null for a thought written or skipped.</param>
/// <param name="IsTimeout">Whether it happens when the time runs out.</param>
public sealed record Response(Node Node, Choice? Choice, bool IsTimeout);

/// <summary>Where a response can lead.</summary>
/// <param name="State">The state in which the learner is asked next, or an ending.</param>
/// <param name="Response">The number of the response, as in <see cref="PlaySpace.Responses"/>.</param>
public readonly record struct Arrival(Play.PackedState State, int Response);
