// A board's content as a stack: measured first, then placed.
using System.Collections.Immutable;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>The content of a board from top to bottom, for a number of pages of cards.</summary>
internal sealed class BoardStack
{
    private readonly BoardContent _content;
    private readonly BoardMeasures _m;
    private readonly List<ToolRow> _tools;
    private readonly float _captionHeight;
    private readonly float _timerHeight;
    private readonly float _cardsHeight;

    public BoardStack(BoardContent content, int pages, bool withCaption)
    {
        (_content, _m, Pages) = (content, content.Measures, pages);
        _captionHeight = withCaption ? _m.LinesHeight(3) + _m.Padding : 0;
        _timerHeight = content.Screen.Deadline is null ? 0 : _m.LinesHeight(1) + (0.4f * _m.Em);
        _tools = ToolRow.Flow(Tools(), _m);
        _cardsHeight = Enumerable.Range(0, pages).Max(page => RowsOf(page).Sum(row => HeightOf(row) + _m.Gap));
        Height = (2 * _m.Padding) + Rows().Sum() - _m.Gap;
    }

    public BoardMeasures Measures => _m;

    /// <summary>Whether it is a page of a panel.</summary>
    public bool IsPage => _content.Screen.IsPage;

    /// <summary>On how many pages the cards lie.</summary>
    public int Pages { get; }

    /// <summary>Metres.</summary>
    public float Height { get; }

    /// <summary>Places everything on a board whose centre lies so far below the eyes, with one page of cards.</summary>
    public Arrangement Place(float degreesBelow, int page)
    {
        var board = _m.Board(degreesBelow, Height);
        var texts = ImmutableArray.CreateBuilder<TextPlace>();
        var targets = ImmutableArray.CreateBuilder<TargetPlace>();
        var top = (Height / 2) - _m.Padding;
        PanelRect Take(float height, float width)
        {
            var place = board.Part(0, top - (height / 2), width, height);
            top -= height + _m.Gap;
            return place;
        }

        var captionWidth = (StageLayout.CaptionWidthEm * _m.Em) + _m.Padding;
        PanelRect? caption = _captionHeight > 0 ? Take(_captionHeight, captionWidth) : null;
        PanelRect? timer = _timerHeight > 0 ? Take(_timerHeight, _m.Inside) : null;
        foreach (var (kind, lines) in _content.Texts)
        {
            texts.Add(new TextPlace(kind, lines, Take(TextHeight(lines), _m.Inside)));
        }

        var toolsTop = top - _cardsHeight;
        foreach (var row in RowsOf(page))
        {
            var left = -WidthOf(row) / 2;
            var place = Take(HeightOf(row), WidthOf(row));
            foreach (var card in row)
            {
                targets.Add(new TargetPlace(
                    card.Item, card.Lines, place.Part(left + (card.Width / 2), 0, card.Width, HeightOf(row))));
                left += card.Width + _m.Gap;
            }
        }

        top = toolsTop;
        foreach (var row in _tools)
        {
            row.Place(board, top - (row.Height / 2), targets);
            top -= row.Height + _m.Gap;
        }

        return new Arrangement(board, _m.Em, caption, timer, texts.ToImmutable(), targets.ToImmutable(), Pages);
    }

    private IEnumerable<float> Rows()
    {
        yield return _captionHeight > 0 ? _captionHeight + _m.Gap : 0;
        yield return _timerHeight > 0 ? _timerHeight + _m.Gap : 0;
        yield return _content.Texts.Sum(text => TextHeight(text.Lines) + _m.Gap);
        yield return _cardsHeight;
        yield return _tools.Sum(row => row.Height + _m.Gap);
    }

    private float TextHeight(ImmutableArray<string> lines) => _m.LinesHeight(lines.Length) + (0.3f * _m.Em);

    /// <summary>Cards lie one below the other; buttons side by side, where there is room.</summary>
    private List<List<BoardCard>> RowsOf(int page)
    {
        var each = (_content.Cards.Length + Pages - 1) / Pages;
        var rows = new List<List<BoardCard>>();
        foreach (var card in _content.Cards.Skip(page * each).Take(each))
        {
            if (rows.Count == 0 || WidthOf(rows[^1]) + _m.Gap + card.Width > _m.Inside)
            {
                rows.Add([]);
            }

            rows[^1].Add(card);
        }

        return rows;
    }

    private float WidthOf(List<BoardCard> row) => row.Sum(card => card.Width + _m.Gap) - _m.Gap;

    private static float HeightOf(List<BoardCard> row) => row.Max(card => card.Height);

    private IEnumerable<ScreenItem> Tools() => Pages == 1
        ? _content.Screen.Tools
        : _content.Screen.Tools.Prepend(new ScreenItem(
            new StageAction(StageActionKind.NextPage), _m.Settings.Words.MoreCards));
}
