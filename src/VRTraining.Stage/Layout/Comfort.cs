// The numbers of the comfort table: how far, how wide, how large. Sources are named in each member.
namespace VRTraining.Stage.Layout;

/// <summary>Limits that every layout keeps, in degrees and metres.</summary>
public static class Comfort
{
    /// <summary>Nearest panel of all (Meta: never below 0.5 m).</summary>
    public const float NearestMetres = 0.5f;

    /// <summary>Nearest and farthest panel that is pointed at (Meta and Microsoft comfort guides).</summary>
    public const float FarNearestMetres = 1.0f;

    /// <summary>Farthest panel (Meta and Microsoft comfort guides).</summary>
    public const float FarthestMetres = 2.0f;

    /// <summary>Where panels that are pointed at stand; best is 1.2–1.5 m.</summary>
    public const float FarMetres = 1.3f;

    /// <summary>Where panels that are touched stand.</summary>
    public const float NearMetres = 0.52f;

    /// <summary>Farthest point that must be touched, from between the shoulders (Meta VRC Accessibility).</summary>
    public const float ReachMetres = 0.6f;

    /// <summary>
    /// The shoulders' height below the eyes of a seated person, metres (CAESAR, mean of men and women).
    /// </summary>
    public const float ShouldersBelowEyesMetres = 0.18f;

    /// <summary>Widest panel, degrees.</summary>
    public const float WidestDegrees = 50;

    /// <summary>The farthest that content lies from the centre of the resting gaze, degrees.</summary>
    public const float ContentDegrees = 30;

    /// <summary>The resting gaze: 15° below the eyes, the middle of the 10–20° in which panels are centred.</summary>
    public const float RestingGazeDegrees = 15;

    /// <summary>A panel's centre is at least this far below the eyes, degrees.</summary>
    public const float HighestCentreDegrees = 10;

    /// <summary>A panel's centre is at most this far below the eyes, degrees.</summary>
    public const float LowestCentreDegrees = 20;

    /// <summary>Smallest text anywhere on a panel, degrees (Meta, Google: 1.0° is 17.5 mm at 1 m).</summary>
    public const float SmallestTextDegrees = 1.0f;

    /// <summary>Smallest target for a ray, degrees (48 mm at 1 m).</summary>
    public const float RayTargetDegrees = 2.8f;

    /// <summary>Smallest target for a hand, metres.</summary>
    public const float HandTargetMetres = 0.064f;

    /// <summary>The height in metres that fills an angle at a distance: h = 2d·tan(θ/2).</summary>
    public static float Metres(float degrees, float distance) =>
        2 * distance * MathF.Tan(degrees * Rig.Turns.Degree / 2);
}

/// <summary>How large a viewer wants text; the size of the letters at the centre of a board.</summary>
public enum TextSize
{
    /// <summary>1.35°, which still leaves 1.0° at the corners of the largest board.</summary>
    Small,

    /// <summary>1.5°, the default.</summary>
    Medium,

    /// <summary>2.0°.</summary>
    Large,
}

/// <summary>How targets are reached.</summary>
public enum Reach
{
    /// <summary>Pointed at: by ray, mouse, gaze or keys.</summary>
    Far,

    /// <summary>Touched with a finger.</summary>
    Near,
}
