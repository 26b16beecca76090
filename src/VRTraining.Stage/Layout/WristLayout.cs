// Lays out the small menu at a wrist: buttons of a hand's size, two in a row.
using System.Collections.Immutable;
using System.Numerics;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>
/// Lays out the menu that hangs at a wrist, around its own origin and facing +Z: a head turns it with the hand, and
/// pointers into its space.
/// </summary>
public static class WristLayout
{
    private const int Columns = 2;
    private const float Gap = 0.008f;
    private const float ButtonWidth = 0.1f;
    private const float Em = 0.0145f;

    /// <summary>The height of a button: the smallest target of a hand.</summary>
    private const float ButtonHeight = Comfort.HandTargetMetres;

    /// <summary>Lays out the cards of a screen.</summary>
    public static Arrangement Arrange(ViewerScreen screen, ViewerSettings settings, int cardPage)
    {
        _ = (settings, cardPage);
        var rows = (screen.Cards.Length + Columns - 1) / Columns;
        var width = (Columns * (ButtonWidth + Gap)) + Gap;
        var height = (rows * (ButtonHeight + Gap)) + Gap;
        var board = new PanelRect(Vector3.Zero, Vector3.UnitX, Vector3.UnitY, width, height);
        var targets = ImmutableArray.CreateBuilder<TargetPlace>();
        for (var i = 0; i < screen.Cards.Length; i++)
        {
            var right = ((i % Columns) - ((Columns - 1) / 2f)) * (ButtonWidth + Gap);
            var up = (height / 2) - Gap - (ButtonHeight / 2) - (i / Columns * (ButtonHeight + Gap));
            targets.Add(new TargetPlace(
                screen.Cards[i],
                TextMeasure.Wrap(screen.Cards[i].Text, (ButtonWidth - (0.5f * Em)) / Em),
                board.Part(right, up, ButtonWidth, ButtonHeight)));
        }

        return new Arrangement(board, Em, null, null, [], targets.ToImmutable(), 1);
    }
}
