// Whether the person's own room can be seen behind the scene.
using StereoKit;

namespace VRTraining.Headset.Running;

internal static class OwnRoom
{
    /// <summary>Whether the runtime blends what is drawn with what is around: see-through glass, or passthrough.</summary>
    public static bool IsShown() =>
        Device.DisplayType == DisplayType.Stereo && (Device.DisplayBlend & DisplayBlend.AnyTransparent) != 0;
}
