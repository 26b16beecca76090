// A board's content as a stack: measured first, then placed.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>The content of a board from top to bottom, for a number of pages of cards.</summary>
internal sealed class BoardStack
{
    private const float NumberEm = 1.9f;

    private readonly BoardMeasures _m;
    private readonly ViewerScreen _screen;
    private readonly int _pages;
    private readonly List<(TextKind Kind, ImmutableArray<string> Lines)> _texts = [];
    private readonly List<(ScreenItem Item, ImmutableArray<string> Lines, float Width, float Height)> _cards = [];
    private readonly List<ToolRow> _tools;
    private readonly float _captionHeight;
    private readonly float _timerHeight;
    private readonly float _cardsHeight;

    public BoardStack(ViewerScreen screen, BoardMeasures measures, int pages, bool withCaption)
    {
        (_screen, _m, _pages) = (screen, measures, pages);
        _captionHeight = withCaption ? _m.LinesHeight(3) + _m.Padding : 0;
        _timerHeight = screen.Deadline is null ? 0 : _m.LinesHeight(1) + (0.4f * _m.Em);
        AddText(TextKind.Title, screen.Title);
        AddText(TextKind.Body, screen.Text);
        AddText(TextKind.Hint, screen.Hint);
        _cards.AddRange(screen.Cards.Select(Card));
        _tools = ToolRow.Flow(Tools(), _m);
        _cardsHeight = Enumerable.Range(0, pages).Max(page => CardsOf(page).Sum(card => card.Height + _m.Gap));
        Height = (2 * _m.Padding) + Rows().Sum() - _m.Gap;
    }

    public float Height { get; }

    /// <summary>Places everything on a board whose centre lies so far below the eyes, with one page of cards.</summary>
    public Arrangement Place(float degreesBelow, int page)
    {
        var board = _m.Board(degreesBelow, Height);
        var texts = ImmutableArray.CreateBuilder<TextPlace>();
        var targets = ImmutableArray.CreateBuilder<TargetPlace>();
        var top = (Height / 2) - _m.Padding;
        PanelRect Take(float height, float width, float right = 0)
        {
            var place = board.Part(right, top - (height / 2), width, height);
            top -= height + _m.Gap;
            return place;
        }

        var captionWidth = (StageLayout.CaptionWidthEm * _m.Em) + _m.Padding;
        PanelRect? caption = _captionHeight > 0 ? Take(_captionHeight, captionWidth) : null;
        PanelRect? timer = _timerHeight > 0 ? Take(_timerHeight, _m.Inside) : null;
        foreach (var (kind, lines) in _texts)
        {
            texts.Add(new TextPlace(kind, lines, Take(TextHeight(lines), _m.Inside)));
        }

        var toolsTop = top - _cardsHeight;
        foreach (var card in CardsOf(page))
        {
            targets.Add(new TargetPlace(card.Item, card.Lines, Take(card.Height, card.Width)));
        }

        top = toolsTop;
        foreach (var row in _tools)
        {
            row.Place(board, top - (row.Height / 2), targets);
            top -= row.Height + _m.Gap;
        }

        return new Arrangement(board, _m.Em, caption, timer, texts.ToImmutable(), targets.ToImmutable(), _pages);
    }

    private IEnumerable<float> Rows()
    {
        yield return _captionHeight > 0 ? _captionHeight + _m.Gap : 0;
        yield return _timerHeight > 0 ? _timerHeight + _m.Gap : 0;
        yield return _texts.Sum(text => TextHeight(text.Lines) + _m.Gap);
        yield return _cardsHeight;
        yield return _tools.Sum(row => row.Height + _m.Gap);
    }

    private float TextHeight(ImmutableArray<string> lines) => _m.LinesHeight(lines.Length) + (0.3f * _m.Em);

    private void AddText(TextKind kind, string text)
    {
        if (text.Length > 0)
        {
            _texts.Add((kind, TextMeasure.Wrap(text, _m.Inside / _m.Em)));
        }
    }

    private IEnumerable<(ScreenItem Item, ImmutableArray<string> Lines, float Width, float Height)> CardsOf(int page)
    {
        var each = (_cards.Count + _pages - 1) / _pages;
        return _cards.Skip(page * each).Take(each);
    }

    private IEnumerable<ScreenItem> Tools() => _pages == 1
        ? _screen.Tools
        : _screen.Tools.Prepend(new ScreenItem(
            new StageAction(StageActionKind.NextPage), _m.Settings.Words.MoreCards));

    /// <summary>A card with a number fills the width; a button without one is as wide as its words.</summary>
    private (ScreenItem Item, ImmutableArray<string> Lines, float Width, float Height) Card(ScreenItem item)
    {
        var beside = ((item.Number > 0 ? NumberEm : 0) * _m.Em) + (2 * _m.Padding);
        var lines = TextMeasure.Wrap(item.Text, (_m.Inside - beside) / _m.Em);
        var width = item.Number > 0
            ? _m.Inside
            : Math.Clamp((TextMeasure.WidestEm(lines) * _m.Em) + (2.5f * beside), _m.LeastTarget, _m.Inside);
        return (item, lines, width, MathF.Max(_m.LeastTarget, _m.LinesHeight(lines.Length) + (0.9f * _m.Em)));
    }
}
