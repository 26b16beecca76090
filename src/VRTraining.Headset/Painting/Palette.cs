// The colours of panels: contrasts of at least 4.5 to 1 for text and 3 to 1 for edges (WCAG 1.4.3, 1.4.11).
using StereoKit;

namespace VRTraining.Headset.Painting;

/// <summary>The colours of panels, linear.</summary>
internal static class Palette
{
    public static readonly Color Board = Of(0x17, 0x1D, 0x26, 0.97f);
    public static readonly Color Card = Of(0x2A, 0x35, 0x44);
    public static readonly Color CardHovered = Of(0x2F, 0x55, 0x7D);
    public static readonly Color CardPressed = Of(0x1E, 0x6B, 0x52);
    public static readonly Color CardDisabled = Of(0x20, 0x27, 0x31);
    public static readonly Color Edge = Of(0x7F, 0x93, 0xAB);
    public static readonly Color EdgeHovered = Of(0xFF, 0xD9, 0x7A);
    public static readonly Color Caption = Of(0x0B, 0x0E, 0x12, 0.97f);
    public static readonly Color Text = Of(0xF4, 0xF6, 0xF8);
    public static readonly Color TextQuiet = Of(0xB9, 0xC4, 0xD1);
    public static readonly Color Accent = Of(0xFF, 0xD9, 0x7A);
    public static readonly Color Watched = Of(0xF2, 0x5B, 0x3C);
    public static readonly Color Ray = Of(0xE8, 0xEE, 0xF5, 0.8f);

    private static Color Of(byte red, byte green, byte blue, float opacity = 1) =>
        new Color(red / 255f, green / 255f, blue / 255f, opacity).ToLinear();
}
