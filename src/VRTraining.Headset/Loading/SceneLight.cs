// The light of a scene, as StereoKit takes it.
using System.Numerics;
using StereoKit;
using VRTraining.Stage.Assets;

namespace VRTraining.Headset.Loading;

/// <summary>The light of a scene.</summary>
/// <param name="OnRoom">Multiplies the room's baked light, linear.</param>
/// <param name="OnPeople">Falls on people.</param>
internal sealed record SceneLight(Color OnRoom, SphericalHarmonics OnPeople)
{
    /// <summary>The light of a room at a time of day.</summary>
    /// <param name="look">The time of day.</param>
    /// <param name="keyFrom">Unit vector on stage towards the light.</param>
    public static SceneLight Of(LightLook look, Vector3 keyFrom)
    {
        var ambient = look.Key * look.Ambient;
        var key = look.Key * (1 - (0.5f * look.Ambient));
        return new SceneLight(
            ColorOf(look.Room),
            SphericalHarmonics.FromLights(
            [
                new SHLight { directionTo = keyFrom, color = ColorOf(key) },
                new SHLight { directionTo = Vector3.UnitY, color = ColorOf(ambient) },
                new SHLight { directionTo = -Vector3.UnitY, color = ColorOf(ambient * 0.6f) },
                new SHLight { directionTo = Vector3.UnitZ, color = ColorOf(ambient) },
                new SHLight { directionTo = -Vector3.UnitZ, color = ColorOf(ambient * 0.7f) },
            ]));
    }

    private static Color ColorOf(Vector3 rgb) => new(rgb.X, rgb.Y, rgb.Z);
}
