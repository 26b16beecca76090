// What is seen while a scene loads: a sign that stays where it is in the world.
using System.Collections.Immutable;
using StereoKit;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Painting;

/// <summary>A sign fixed in the world, never to the head.</summary>
internal sealed class LoadingSign(Brush brush)
{
    private static readonly ImmutableArray<string> Lines = ["The room is being prepared …", "It takes a few seconds."];

    private readonly PanelRect _place = PanelRect.Facing(new ViewerSettings().EyeHeight, 1.3f, 10, 0.7f, 0.16f);

    /// <summary>Paints it.</summary>
    public void Paint()
    {
        brush.Plate(Layer.Board, _place, Palette.Board);
        for (var i = 0; i < Lines.Length; i++)
        {
            brush.Line(Lines[i], _place, 0, 0.03f + (i * 0.05f), 0.036f, Palette.Text, TextAlign.XCenter);
        }
    }
}
