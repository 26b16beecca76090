// Reads the plans of the rooms: where everyone sits.
using System.Collections.Immutable;
using System.Text.Json;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>Reads <c>rooms.json</c>, see docs/assets.md.</summary>
public static class RoomPlans
{
    private const float RadiansPerDegree = MathF.PI / 180;

    /// <summary>The plans by room; a name that is no room of the product is passed over.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static ImmutableDictionary<Room, RoomPlan> Read(ReadOnlyMemory<byte> utf8) =>
        AssetJson.Read(utf8, "rooms.json", root => root.GetProperty("rooms").EnumerateObject()
            .Where(room => Spelling.Read<Room>(room.Name) is not null)
            .ToImmutableDictionary(room => Spelling.Read<Room>(room.Name)!.Value, room => Plan(room.Value)));

    private static RoomPlan Plan(JsonElement room)
    {
        var seats = room.GetProperty("seats");
        return new RoomPlan(default, Seat(seats, "opposite"), Seat(seats, "left"), Seat(seats, "right"));
    }

    private static Placement Seat(JsonElement seats, string name)
    {
        var seat = seats.GetProperty(name);
        return new Placement(
            AssetJson.Metres(seat.GetProperty("position")), seat.GetProperty("yaw").GetSingle() * RadiansPerDegree);
    }
}
