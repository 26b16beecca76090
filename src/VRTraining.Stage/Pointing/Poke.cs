// Pressing with a fingertip: in from the front, and out again before the next press.
using System.Numerics;
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Pointing;

/// <summary>
/// Pressing with a fingertip. A target confirms when the tip comes through its front; the next press needs the tip to
/// be out again by more than a hand trembles (hysteresis), and a tip from behind presses nothing.
/// </summary>
internal sealed class Poke
{
    /// <summary>From here on a tip is over a target.</summary>
    public const float HoverMetres = 0.08f;

    /// <summary>So far out the next press is armed.</summary>
    public const float ArmMetres = 0.02f;

    /// <summary>Here a press is made: at the surface.</summary>
    public const float PressMetres = 0;

    /// <summary>A tip farther in than this did not press but pass.</summary>
    public const float ThroughMetres = -0.08f;

    private int _armed = -1;
    private int _over = -1;
    private int _pressed = -1;
    private Arrangement? _armedIn;

    public Touch Take(Arrangement arrangement, Vector3 tip)
    {
        if (!ReferenceEquals(_armedIn, arrangement))
        {
            // What was pressed is gone; what is there now must be approached from the front.
            (_armed, _armedIn) = (-1, arrangement);
        }

        var over = HitTest.Fingertip(arrangement, tip, out var depth);
        if (depth is > HoverMetres or < ThroughMetres)
        {
            over = -1;
        }

        var confirmed = -1;
        if (over < 0)
        {
            _armed = -1;
        }
        else if (depth >= ArmMetres)
        {
            _armed = over;
        }
        else if (depth <= PressMetres && _armed == over)
        {
            (confirmed, _armed) = (over, -1);
        }

        _pressed = confirmed >= 0 ? confirmed : over == _pressed && depth < ArmMetres ? _pressed : -1;
        var held = over >= 0 && _pressed == over;
        var moved = over != _over;
        _over = over;
        var where = over >= 0 ? tip - (arrangement.Targets[over].Place.Front * depth) : default;
        return new Touch(over, held, confirmed, moved, 0, where);
    }
}
