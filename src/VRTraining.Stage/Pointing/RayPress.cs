// Pressing with a ray: down over a target, up over the same one.
using System.Numerics;
using VRTraining.Stage.Layout;

namespace VRTraining.Stage.Pointing;

/// <summary>
/// Pressing with a ray: what went down over a target confirms when it comes up over the same one, and sliding off takes
/// it back. A pinch shakes the hand, so a target that is held is larger by a margin.
/// </summary>
internal sealed class RayPress
{
    private const float HeldMarginMetres = 0.015f;

    private int _held = -1;
    private bool _down;
    private int _over = -1;
    private Arrangement? _heldIn;

    public Touch Take(Arrangement arrangement, in PointerSample sample)
    {
        var over = HitTest.Ray(arrangement, sample.Origin, sample.Direction, out var away);
        if (_held >= 0 && !ReferenceEquals(_heldIn, arrangement))
        {
            _held = -1;
        }

        if (_held >= 0 && over != _held
            && arrangement.Targets[_held].Place.Hit(sample.Origin, sample.Direction, HeldMarginMetres) is { } still)
        {
            (over, away) = (_held, still);
        }

        var confirmed = -1;
        if (sample.Pressed && !_down)
        {
            (_held, _heldIn) = (over, arrangement);
        }
        else if (!sample.Pressed && _down)
        {
            confirmed = _held >= 0 && over == _held ? _held : -1;
            _held = -1;
        }

        var moved = over != _over;
        (_down, _over) = (sample.Pressed, over);
        var where = over >= 0 ? sample.Origin + (sample.Direction * away) : default(Vector3);
        return new Touch(over, _held >= 0 && over == _held, confirmed, moved, 0, where);
    }
}
