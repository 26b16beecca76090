// Where people sit in a room.
using System.Numerics;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>Where people sit in a room, seen from the learner.</summary>
/// <param name="Origin">Where the room's own origin lies in stage space.</param>
/// <param name="Opposite">The seat straight across.</param>
/// <param name="Left">The seat across to the left.</param>
/// <param name="Right">The seat across to the right.</param>
public sealed record RoomPlan(Placement Origin, Placement Opposite, Placement Left, Placement Right)
{
    /// <summary>A table 1.15 m deep between the learner and three seats, for a room without a plan.</summary>
    public static RoomPlan Table { get; } = new(
        default,
        new Placement(new Vector3(0, 0, -1.65f), 0),
        new Placement(new Vector3(-0.85f, 0, -1.62f), 0.16f),
        new Placement(new Vector3(0.85f, 0, -1.62f), -0.16f));

    /// <summary>The place of a seat, in stage space.</summary>
    public Placement Of(SeatPlace seat) => seat switch
    {
        SeatPlace.Left => Left,
        SeatPlace.Right => Right,
        _ => Opposite,
    };
}
