// How large the parts of a picture are.
namespace VRTraining.Scenarios.Graph;

/// <summary>How large the parts of a picture are, in the units of SVG.</summary>
internal sealed record MapPage(MapLayout Layout)
{
    public const int BoxWidth = 190;

    public const int BoxHeight = 58;

    /// <summary>How much lies between two layers.</summary>
    public const int Gap = 62;

    private const int Across = 220;
    private const int Margin = 40;

    public double Width => Math.Ceiling(Layout.Width * Across) + (2 * Margin);

    public double Height => (Layout.Layers * (BoxHeight + Gap)) + (2 * Margin) - Gap;

    /// <summary>Where a place of the layout lies.</summary>
    public double X(double place) => (Width / 2) + (place * Across);

    /// <summary>Where the boxes of a layer begin.</summary>
    public static double Top(int layer) => Margin + (layer * (BoxHeight + Gap));

    /// <summary>Where they end.</summary>
    public static double Bottom(int layer) => Top(layer) + BoxHeight;
}
