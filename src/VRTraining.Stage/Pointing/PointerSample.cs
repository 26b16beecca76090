// What a device says where somebody points.
using System.Numerics;

namespace VRTraining.Stage.Pointing;

/// <summary>How somebody points.</summary>
public enum PointerKind
{
    /// <summary>A ray from a hand, a controller or the mouse, with a press.</summary>
    Ray,

    /// <summary>The tip of a finger.</summary>
    Fingertip,

    /// <summary>The direction of the eyes or the head; presses by dwelling, where the viewer wants that.</summary>
    Gaze,
}

/// <summary>What a device says where somebody points, in stage space.</summary>
/// <param name="Kind">How.</param>
/// <param name="Origin">Where the ray begins, or the fingertip.</param>
/// <param name="Direction">Unit vector of the ray; of a fingertip not used.</param>
/// <param name="Pressed">Whether trigger, pinch or mouse button is down.</param>
/// <param name="Tracked">Whether the device is seen; one that is not changes nothing.</param>
public readonly record struct PointerSample(
    PointerKind Kind, Vector3 Origin, Vector3 Direction, bool Pressed = false, bool Tracked = true);

/// <summary>A key, for those who do not point.</summary>
public enum StageKey
{
    /// <summary>No key.</summary>
    None,

    /// <summary>The next target.</summary>
    Down,

    /// <summary>The target before.</summary>
    Up,

    /// <summary>The next target.</summary>
    Right,

    /// <summary>The target before.</summary>
    Left,

    /// <summary>Presses what is chosen.</summary>
    Enter,

    /// <summary>Presses what is chosen.</summary>
    Space,

    /// <summary>Closes the menu, or pauses, or goes on.</summary>
    Escape,

    /// <summary>The card of that number; the next eight follow it.</summary>
    Digit1,

    /// <summary>The card of that number.</summary>
    Digit2,

    /// <summary>The card of that number.</summary>
    Digit3,

    /// <summary>The card of that number.</summary>
    Digit4,

    /// <summary>The card of that number.</summary>
    Digit5,

    /// <summary>The card of that number.</summary>
    Digit6,

    /// <summary>The card of that number.</summary>
    Digit7,

    /// <summary>The card of that number.</summary>
    Digit8,

    /// <summary>The card of that number.</summary>
    Digit9,
}
