// Where a scene takes place.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>Room, seats, light and ambience of a scene.</summary>
/// <param name="Room">The room to draw.</param>
/// <param name="Seats">Where each character sits; every character once, no seat twice.</param>
/// <param name="Light">The time of day.</param>
/// <param name="Ambience">The background sound.</param>
public sealed record Setting(Room Room, ImmutableArray<SeatPlan> Seats, Light Light, Ambience Ambience);

/// <summary>Who sits where.</summary>
public sealed record SeatPlan(CharacterId Character, SeatPlace Seat);

/// <summary>The rooms of the product; <see cref="Passthrough"/> is the learner's own room.</summary>
public enum Room
{
    /// <summary>A table for four.</summary>
    MeetingRoom,

    /// <summary>A corner of an open office.</summary>
    DeskCorner,

    /// <summary>Colleagues on a screen.</summary>
    VideoWall,

    /// <summary>The learner's own room, where the headset can show it.</summary>
    Passthrough,
}

/// <summary>A seat, seen from the learner.</summary>
public enum SeatPlace
{
    /// <summary>Straight across.</summary>
    Opposite,

    /// <summary>Across, to the left.</summary>
    Left,

    /// <summary>Across, to the right.</summary>
    Right,
}

/// <summary>The light of a time of day.</summary>
public enum Light
{
    /// <summary>Cool and low.</summary>
    Morning,

    /// <summary>Neutral and high.</summary>
    Noon,

    /// <summary>Warm.</summary>
    Afternoon,

    /// <summary>Lamps.</summary>
    Evening,
}

/// <summary>Background sound.</summary>
public enum Ambience
{
    /// <summary>Silence.</summary>
    None,

    /// <summary>A quiet room.</summary>
    RoomTone,

    /// <summary>A room with ventilation.</summary>
    Ventilation,
}
