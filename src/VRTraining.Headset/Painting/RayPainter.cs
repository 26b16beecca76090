// The ray of a hand or controller, so that one sees where one points.
using StereoKit;
using VRTraining.Stage.Pointing;

namespace VRTraining.Headset.Painting;

internal static class RayPainter
{
    private const float Length = 1.2f;
    private const float Thickness = 0.003f;

    /// <summary>Draws the rays that are tracked, in stage space.</summary>
    public static void Paint(ReadOnlySpan<PointerSample> samples)
    {
        foreach (ref readonly var sample in samples)
        {
            if (sample is { Tracked: true, Kind: PointerKind.Ray })
            {
                var from = sample.Origin + (sample.Direction * 0.06f);
                Lines.Add(
                    (Vec3)from,
                    (Vec3)(from + (sample.Direction * (sample.Pressed ? Length * 1.1f : Length))),
                    new Color32(232, 238, 245, 200),
                    new Color32(232, 238, 245, 0),
                    Thickness);
            }
        }
    }
}
