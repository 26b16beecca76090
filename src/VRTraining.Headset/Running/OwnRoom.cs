// The person's own room behind the scene, where the runtime can show it.
using StereoKit;

namespace VRTraining.Headset.Running;

/// <summary>The person's own room: see-through glass, or passthrough.</summary>
internal static class OwnRoom
{
    /// <summary>Whether the runtime can blend what is drawn with what is around.</summary>
    public static bool CanBeShown() =>
        Device.DisplayType == DisplayType.Stereo && Device.ValidBlend(DisplayBlend.AnyTransparent);

    /// <summary>Shows the own room, or covers it.</summary>
    public static void Show(bool shown)
    {
        var blend = shown ? DisplayBlend.AnyTransparent : DisplayBlend.Opaque;
        if (Device.ValidBlend(blend))
        {
            Device.DisplayBlend = blend;
        }

        Renderer.EnableSky = !shown;
        Renderer.ClearColor = new Color(0, 0, 0, 0);
    }

    /// <summary>Whether world height 0 is the real floor, so that the stage's table can be the person's own.</summary>
    public static bool KnowsTheFloor() => World.OriginMode != OriginMode.Local;
}
