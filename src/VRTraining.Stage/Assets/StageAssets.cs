// Everything that a scene needs beside the script: shared shapes, bodies and rooms.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Assets;

/// <summary>Shared shapes, bodies and rooms; immutable, for any number of scenes.</summary>
/// <param name="Faces">Faces and mouth shapes.</param>
/// <param name="Bodies">Seated poses and keyed movements.</param>
/// <param name="Cast">The bodies by name.</param>
/// <param name="Rooms">The rooms that have a plan.</param>
public sealed record StageAssets(
    FaceShapes Faces,
    BodyPoses Bodies,
    ImmutableDictionary<string, CastModel> Cast,
    ImmutableDictionary<Room, RoomPlan> Rooms)
{
    /// <summary>
    /// The plan of a room; <see cref="RoomPlan.Table"/> for one that has none. At one's own table people sit as in the
    /// meeting room, which also stands in where the own room cannot be shown.
    /// </summary>
    public RoomPlan PlanOf(Room room) =>
        Rooms.GetValueOrDefault(room == Room.Passthrough ? Room.MeetingRoom : room) ?? RoomPlan.Table;

    /// <summary>
    /// The body of a name; <see cref="CastModel.Unknown"/> where there is none, so that the scene goes on.
    /// </summary>
    public CastModel ModelOf(string name) => Cast.GetValueOrDefault(name) ?? CastModel.Unknown;
}
