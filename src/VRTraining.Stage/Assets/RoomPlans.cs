// Reads the plans of the rooms: where everyone sits.
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Rig;

namespace VRTraining.Stage.Assets;

/// <summary>Reads <c>rooms.json</c>, see docs/assets.md.</summary>
public static class RoomPlans
{
    /// <summary>The plans by room, on stage; a name that is no room of the product is passed over.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static ImmutableDictionary<Room, RoomPlan> Read(ReadOnlyMemory<byte> utf8) =>
        AssetJson.Read(utf8, "rooms.json", root => root.GetProperty("rooms").EnumerateObject()
            .Where(room => Spelling.Read<Room>(room.Name) is not null)
            .ToImmutableDictionary(room => Spelling.Read<Room>(room.Name)!.Value, room => Plan(room.Value)));

    private static RoomPlan Plan(JsonElement room)
    {
        var learner = Place(room.GetProperty("learner"));
        var seats = room.GetProperty("seats");

        // On stage the learner sits at the origin and looks along −Z, which is a yaw of half a turn.
        var turn = MathF.IEEERemainder(MathF.PI - learner.Yaw, MathF.Tau);
        Placement OnStage(Placement place) => new(
            Vector3.Transform(place.Position - learner.Position, Turns.Of(new Vector3(0, turn, 0))),
            MathF.IEEERemainder(place.Yaw + turn, MathF.Tau));
        return new RoomPlan(
            OnStage(default),
            OnStage(Place(seats.GetProperty("opposite"))),
            OnStage(Place(seats.GetProperty("left"))),
            OnStage(Place(seats.GetProperty("right"))));
    }

    /// <summary>A place of the room: yaw in degrees, 0 facing +Z.</summary>
    private static Placement Place(JsonElement place) => new(
        AssetJson.Metres(place.GetProperty("position")), place.GetProperty("yaw").GetSingle() * Turns.Degree);
}
