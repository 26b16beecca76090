// A row of small buttons.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>A row of small buttons, at the side of the hand that presses them.</summary>
internal sealed class ToolRow(BoardMeasures measures)
{
    private readonly List<(ScreenItem Item, ImmutableArray<string> Lines, float Width)> _buttons = [];

    public float Height { get; private set; }

    private float Width => _buttons.Sum(button => button.Width + measures.Gap) - measures.Gap;

    /// <summary>As many rows as the buttons need.</summary>
    public static List<ToolRow> Flow(IEnumerable<ScreenItem> items, BoardMeasures measures)
    {
        var rows = new List<ToolRow>();
        foreach (var item in items)
        {
            var lines = TextMeasure.Wrap(item.Text, (measures.Inside - (2 * measures.Padding)) / measures.Em);
            var text = TextMeasure.WidestEm(lines) * measures.Em;
            var width = MathF.Max(measures.LeastTarget, text + (2 * measures.Padding));
            if (rows.Count == 0 || rows[^1].Width + measures.Gap + width > measures.Inside)
            {
                rows.Add(new ToolRow(measures));
            }

            rows[^1]._buttons.Add((item, lines, width));
            rows[^1].Height = MathF.Max(
                rows[^1].Height,
                MathF.Max(measures.LeastTarget, measures.LinesHeight(lines.Length) + (0.9f * measures.Em)));
        }

        return rows;
    }

    /// <summary>Places the row on a board, its centre so far above the board's.</summary>
    public void Place(PanelRect board, float up, ImmutableArray<TargetPlace>.Builder targets)
    {
        var left = measures.Settings.LeftHanded ? -measures.Inside / 2 : (measures.Inside / 2) - Width;
        foreach (var (item, lines, width) in _buttons)
        {
            targets.Add(new TargetPlace(item, lines, board.Part(left + (width / 2), up, width, Height)));
            left += width + measures.Gap;
        }
    }
}
