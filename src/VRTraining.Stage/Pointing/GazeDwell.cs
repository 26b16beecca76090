// Pressing by looking, for those who want it.
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Pointing;

/// <summary>
/// Pressing by looking: a look that stays on a target presses it once; the next press needs the eyes to have been
/// elsewhere. Eyes jump away for a moment while they look, so a short absence does not count.
/// </summary>
internal sealed class GazeDwell
{
    /// <summary>An absence shorter than this does not count, ms.</summary>
    public const long GraceMs = 120;

    private int _target = -1;
    private Arrangement? _in;
    private long _sinceMs;
    private long _seenMs;
    private bool _done;

    public Touch Take(Arrangement arrangement, in PointerSample sample, ViewerSettings settings, long nowMs)
    {
        if (!settings.Dwell)
        {
            _target = -1;
            return Touch.Nothing;
        }

        var over = HitTest.Ray(arrangement, sample.Origin, sample.Direction, out var away);
        var where = over >= 0 ? sample.Origin + (sample.Direction * away) : default;
        if (!ReferenceEquals(_in, arrangement))
        {
            // A new screen under resting eyes: nothing is pressed before they have moved.
            (_in, _target, _sinceMs, _seenMs, _done) = (arrangement, over, nowMs, nowMs, true);
        }

        if (over < 0 || over != _target)
        {
            if (_target >= 0 && nowMs - _seenMs < GraceMs)
            {
                return new Touch(_target, false, -1, false, Share(settings, _seenMs), where);
            }

            var left = _target >= 0;
            (_target, _sinceMs, _seenMs, _done) = (over, nowMs, nowMs, false);
            return new Touch(over, false, -1, left, 0, where);
        }

        _seenMs = nowMs;
        var confirmed = !_done && nowMs - _sinceMs >= settings.DwellMs ? over : -1;
        _done |= confirmed >= 0;
        return new Touch(over, false, confirmed, false, Share(settings, nowMs), where);
    }

    private float Share(ViewerSettings settings, long nowMs) =>
        _done ? 0 : Math.Clamp((float)(nowMs - _sinceMs) / settings.DwellMs, 0, 1);
}
