// How long frames take, for those who ask: hidden unless started with --frame-times.
using System.Globalization;
using VRTraining.Headset.Painting;
using VRTraining.Stage.Layout;

namespace VRTraining.Headset.Running;

/// <summary>Shows how long frames take, once a second.</summary>
internal sealed class FramePanel(Brush brush, bool shown)
{
    private const int FramesAText = 72;

    private readonly PanelRect _place = PanelRect.Facing(1.18f, 1.6f, -16, 0.8f, 0.09f);
    private string _text = "";

    /// <summary>What is counted.</summary>
    public FrameTimes Times { get; } = new();

    /// <summary>Paints it where it is shown.</summary>
    public void Paint()
    {
        if (!shown)
        {
            return;
        }

        if (Times.Count % FramesAText == 0)
        {
            _text = string.Create(
                CultureInfo.InvariantCulture, $"ours {Times.LastOwnMs:0.00} ms · frame {Times.LastWholeMs:0.0} ms");
        }

        brush.Plate(Layer.Board, _place, Palette.Caption);
        brush.Line(_text, _place, 0.03f, 0.02f, 0.04f, Palette.Text);
    }
}
