// Loads rooms and bodies away from the frame.
using System.Collections.Immutable;
using System.Numerics;
using StereoKit;
using VRTraining.Headset.Painting;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Assets;
using VRTraining.Stage.Scene;
using static VRTraining.Languages.Words;

namespace VRTraining.Headset.Loading;

/// <summary>Loads what scenes need; on any thread but the frame's, which goes on drawing meanwhile.</summary>
/// <param name="folder">The folder <c>Assets</c>.</param>
/// <param name="files">What comes with the scenario.</param>
internal sealed class SceneLoader(string folder, SceneFiles files)
{
    /// <summary>Loads a scene; what is missing or broken is named, and never an error.</summary>
    /// <param name="staging">What is played.</param>
    /// <param name="ownRoom">Whether the person's own room is seen instead of the scene's.</param>
    public LoadedScene Load(Staging staging, bool ownRoom)
    {
        var setting = staging.Scenario.Setting;
        var room = setting.Room == Room.Passthrough ? Room.MeetingRoom : setting.Room;
        var (model, light) = RoomOf(room, setting.Light, drawn: !ownRoom);
        var bodies = staging.Characters.Select(BodyOf).ToArray();
        var missing = staging.Characters.Where((_, number) => bodies[number] is null)
            .Select(character => character.Character.Name)
            .Concat(model is null && !ownRoom ? [Say("the room")] : ImmutableArray<string>.Empty)
            .ToList();
        return new LoadedScene(
            model,
            ownRoom,
            bodies,
            light,
            missing.Count == 0 ? "" : Say("This cannot be shown: {0}. The scene goes on all the same.", string.Join(", ", missing)));
    }

    /// <summary>Loads an empty room.</summary>
    public LoadedScene LoadFoyer()
    {
        var (model, light) = RoomOf(Room.MeetingRoom, Light.Morning, drawn: true);
        return new LoadedScene(model, false, [], light, "");
    }

    private (Model? Room, SceneLight Light) RoomOf(Room room, Light time, bool drawn)
    {
        var looks = RoomLooks.Read(File.ReadAllBytes(Path.Combine(folder, "rooms", "rooms.json")));
        var look = looks.Rooms.GetValueOrDefault(room);
        var light = looks.Lights.GetValueOrDefault(time) ?? LightLook.Plain;
        return (
            drawn && look is not null ? RoomOf(look, light) : null,
            SceneLight.Of(light, look?.KeyFrom ?? Vector3.UnitY));
    }

    private Model? BodyOf(StagedCharacter character)
    {
        var name = character.Character.Model;
        var file = Path.Combine(folder, "cast", character.Model.File);
        var body = files.BodyOf(name) is { } own ? Model.FromMemory($"{name}.glb", own)
            : character.Model.File.Length > 0 && File.Exists(file) ? Model.FromFile(file)
            : null;
        return PersonPainter.IsBody(body) ? body : null;
    }

    private Model? RoomOf(RoomLook look, LightLook light)
    {
        var file = Path.Combine(folder, "rooms", look.File);
        if (!File.Exists(file) || Model.FromFile(file, Shader.Unlit) is not { } loaded || loaded.Visuals.Count == 0)
        {
            return null;
        }

        // A copy of its own, as the sky's material differs with the time of day.
        var room = loaded.Copy();
        foreach (var visual in room.Visuals)
        {
            if (visual.Material is { } material && material.Id.EndsWith("/sky", StringComparison.Ordinal))
            {
                var sky = material.Copy();
                sky.SetColor("color", new Color(
                    light.Sky.X / light.Room.X, light.Sky.Y / light.Room.Y, light.Sky.Z / light.Room.Z).ToGamma());
                visual.Material = sky;
            }
        }

        return room;
    }
}
