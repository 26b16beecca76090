// The mouth shapes of the cast.
namespace VRTraining.Scenarios.Voice.Mouth;

/// <summary>A mouth shape of the cast; written in files by its name.</summary>
public enum Viseme
{
    /// <summary>Closed and at ease.</summary>
    Rest,

    /// <summary>As in father.</summary>
    AA,

    /// <summary>As in bed.</summary>
    E,

    /// <summary>As in see.</summary>
    I,

    /// <summary>As in go.</summary>
    O,

    /// <summary>As in too.</summary>
    U,

    /// <summary>Teeth on lip: f and v.</summary>
    FV,

    /// <summary>Lips closed: m, b and p.</summary>
    MBP,

    /// <summary>Tongue behind the teeth: l, d, t and th.</summary>
    LTH,

    /// <summary>Rounded: w and q.</summary>
    WQ,
}
