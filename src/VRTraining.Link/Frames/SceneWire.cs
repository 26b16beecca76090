// Puts a composed scene into the shape in which it travels.
using VRTraining.Stage.Rig;
using VRTraining.Stage.Scene;

namespace VRTraining.Link.Frames;

/// <summary>Puts a composed scene into the shape in which it travels; allocates nothing.</summary>
public static class SceneWire
{
    /// <summary>Fills <paramref name="wire"/> with what <paramref name="scene"/> shows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">More characters than a frame holds.</exception>
    public static void Fill(SceneFrame scene, WireFrame wire)
    {
        var characters = scene.Characters;
        wire.Reset(characters.Length);
        wire.AtMs = (uint)scene.At.Milliseconds;
        wire.Paused = scene.Paused;
        wire.Brightness = scene.Brightness;
        wire.Origin = Place(scene.RoomOrigin);
        for (var number = 0; number < characters.Length; number++)
        {
            ref readonly var character = ref characters[number];
            wire.Characters[number] = new WireCharacter(Place(character.Place), character.HipsHeight, character.Speaking);
            scene.Rotations.AsSpan(number * Joints.Count, Joints.Count).CopyTo(wire.RotationsOf(number));
            scene.Translations.AsSpan(number * Joints.Count, Joints.Count).CopyTo(wire.TranslationsOf(number));
        }

        foreach (ref readonly var sound in scene.Sounds)
        {
            wire.Hear(new WireSound(
                sound.Line.Value,
                (uint)sound.StartsAt.Milliseconds,
                sound.Speaker,
                sound.Recorded));
        }
    }

    private static WirePlace Place(Placement place) => new(place.Position, place.Yaw);
}
