// How rooms and their light look (rooms.json): for heads that draw them.
using System.Collections.Immutable;
using System.Numerics;
using System.Text.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Stage.Assets;

/// <summary>A room that can be drawn.</summary>
/// <param name="File">The glTF file beside <c>rooms.json</c>.</param>
/// <param name="KeyFrom">Unit vector towards the light that falls on people.</param>
public sealed record RoomLook(string File, Vector3 KeyFrom);

/// <summary>A time of day.</summary>
/// <param name="Room">Multiplies the room, linear red, green and blue.</param>
/// <param name="Sky">Multiplies the material <c>sky</c>.</param>
/// <param name="Key">The colour of the light on people.</param>
/// <param name="Ambient">How bright people are where no light falls, 0 to 1.</param>
public sealed record LightLook(Vector3 Room, Vector3 Sky, Vector3 Key, float Ambient)
{
    /// <summary>Noon, for a preset that is missing.</summary>
    public static LightLook Plain { get; } = new(Vector3.One, Vector3.One, Vector3.One, 0.55f);
}

/// <summary>The rooms that can be drawn and the times of day, see docs/assets.md.</summary>
/// <param name="Rooms">By room.</param>
/// <param name="Lights">By time of day.</param>
public sealed record RoomLooks(
    ImmutableDictionary<Room, RoomLook> Rooms, ImmutableDictionary<Light, LightLook> Lights)
{
    /// <summary>Reads <c>rooms.json</c>; names that are not the product's are passed over.</summary>
    /// <exception cref="InvalidDataException">It is broken.</exception>
    public static RoomLooks Read(ReadOnlyMemory<byte> utf8) => AssetJson.Read(utf8, "rooms.json", root => new RoomLooks(
        root.GetProperty("rooms").EnumerateObject()
            .Where(room => Spelling.Read<Room>(room.Name) is not null)
            .ToImmutableDictionary(room => Spelling.Read<Room>(room.Name)!.Value, room => Look(room.Value)),
        root.GetProperty("light").EnumerateObject()
            .Where(light => Spelling.Read<Light>(light.Name) is not null)
            .ToImmutableDictionary(light => Spelling.Read<Light>(light.Name)!.Value, light => LightOf(light.Value))));

    private static RoomLook Look(JsonElement room) => new(
        room.GetProperty("file").GetString() ?? "",
        Vector3.Normalize(AssetJson.Metres(room.GetProperty("keyFrom"))));

    private static LightLook LightOf(JsonElement light) => new(
        AssetJson.Metres(light.GetProperty("tint")) * light.GetProperty("exposure").GetSingle(),
        AssetJson.Metres(light.GetProperty("sky")),
        AssetJson.Metres(light.GetProperty("key")),
        light.GetProperty("ambient").GetSingle());
}
