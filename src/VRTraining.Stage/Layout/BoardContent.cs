// What stands on a board, broken into lines for one size of letters.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>What stands on a board, broken into lines for one size of letters, however it is paged.</summary>
internal sealed class BoardContent
{
    private const float NumberEm = 1.9f;

    public BoardContent(ViewerScreen screen, BoardMeasures measures)
    {
        (Screen, Measures) = (screen, measures);
        Texts = [.. new[] { (TextKind.Title, screen.Title), (TextKind.Body, screen.Text), (TextKind.Hint, screen.Hint) }
            .Where(text => text.Item2.Length > 0)
            .Select(text => (text.Item1, TextMeasure.Wrap(text.Item2, measures.Inside / measures.Em)))];
        Cards = [.. screen.Cards.Select(Card)];
    }

    public ViewerScreen Screen { get; }

    public BoardMeasures Measures { get; }

    public ImmutableArray<(TextKind Kind, ImmutableArray<string> Lines)> Texts { get; }

    public ImmutableArray<BoardCard> Cards { get; }

    /// <summary>A card with a number fills the width; a button without one is as wide as its words.</summary>
    private BoardCard Card(ScreenItem item)
    {
        var m = Measures;
        var beside = ((item.Number > 0 ? NumberEm : 0) * m.Em) + (2 * m.Padding);
        var lines = TextMeasure.Wrap(item.Text, (m.Inside - beside) / m.Em);
        var width = item.Number > 0
            ? m.Inside
            : Math.Clamp((TextMeasure.WidestEm(lines) * m.Em) + (1.5f * beside), m.LeastTarget, m.Inside);
        return new BoardCard(item, lines, width, MathF.Max(m.LeastTarget, m.LinesHeight(lines.Length) + (0.9f * m.Em)));
    }
}

/// <summary>A card or a button, broken into lines; metres.</summary>
internal readonly record struct BoardCard(ScreenItem Item, ImmutableArray<string> Lines, float Width, float Height);
