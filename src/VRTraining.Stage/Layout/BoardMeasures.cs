// The sizes that a board is built from: all follow from distance, text size and how targets are reached.
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>The sizes that a board is built from, in metres.</summary>
internal sealed class BoardMeasures
{
    private const float BoardDegrees = 46;

    /// <summary>Targets at the corners of the largest board are still 2.8° for a ray.</summary>
    private const float TargetDegreesAtCentre = 3.75f;

    public BoardMeasures(ViewerSettings settings, TextSize size)
    {
        Settings = settings;
        Distance = settings.Reach == Reach.Near ? Comfort.NearMetres : Comfort.FarMetres;
        Em = Comfort.Metres(DegreesOf(size), Distance);
        Width = Comfort.Metres(BoardDegrees, Distance);
        LeastTarget = settings.Reach == Reach.Near
            ? Comfort.HandTargetMetres
            : Comfort.Metres(TargetDegreesAtCentre, Distance);
    }

    public ViewerSettings Settings { get; }

    public float Distance { get; }

    public float Em { get; }

    public float Width { get; }

    public float LeastTarget { get; }

    public float Padding => 0.6f * Em;

    public float Gap => MathF.Max(0.4f * Em, 0.008f);

    public float Inside => Width - (2 * Padding);

    public PanelRect Board(float degreesBelow, float height) =>
        PanelRect.Facing(Settings.EyeHeight, Distance, degreesBelow, Width, height);

    public float LinesHeight(int lines) => lines * TextMeasure.LineEm * Em;

    private static float DegreesOf(TextSize size) => size switch
    {
        TextSize.Small => 1.35f,
        TextSize.Large => 2.0f,
        _ => 1.5f,
    };
}
