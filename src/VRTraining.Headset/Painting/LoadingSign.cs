// What is seen while a scene loads: a sign that stays where it is in the world.
using StereoKit;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Headset.Painting;

/// <summary>A sign fixed in the world, never to the head.</summary>
internal sealed class LoadingSign(Brush brush)
{
    private readonly PanelRect _place = PanelRect.Facing(new ViewerSettings().EyeHeight, 1.3f, 10, 0.7f, 0.16f);

    /// <summary>Paints it.</summary>
    /// <param name="words">The viewer's language.</param>
    public void Paint(ViewerWords words)
    {
        brush.Plate(Layer.Board, _place, Palette.Board);
        Line(words.Preparing, 0.03f);
        Line(words.PreparingTime, 0.08f);
    }

    private void Line(string text, float top) => brush.Line(text, _place, 0, top, 0.036f, Palette.Text, TextAlign.XCenter);
}
