// One device that points, and what it did before.
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Pointing;

/// <summary>One device that points; it may change its kind, as a hand does that comes near.</summary>
internal sealed class Pointer
{
    private readonly RayPress _ray = new();
    private readonly Poke _poke = new();
    private readonly GazeDwell _gaze = new();

    public Touch Take(Arrangement arrangement, in PointerSample sample, ViewerSettings settings, long nowMs) =>
        sample switch
        {
            { Tracked: false } => Touch.Nothing,
            { Kind: PointerKind.Ray } => _ray.Take(arrangement, sample),
            { Kind: PointerKind.Fingertip } => _poke.Take(arrangement, sample.Origin),
            _ => _gaze.Take(arrangement, sample, settings, nowMs),
        };
}
