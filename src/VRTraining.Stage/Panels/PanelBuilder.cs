// Puts panels together: offers get their numbers, long texts get pages.
using System.Collections.Immutable;
using VRTraining.Stage.Layout;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Panels;

/// <summary>Puts a panel together; for one panel.</summary>
/// <param name="settings">How the viewer wants it: long texts are cut so that each page is comfortable.</param>
internal sealed class PanelBuilder(ViewerSettings settings)
{
    private readonly List<Offer> _offers = [];
    private readonly List<(string Title, string Text)> _pages = [];
    private readonly List<ScreenItem> _cards = [];
    private readonly List<ScreenItem> _tools = [];

    /// <summary>A card with a number; on the last page, where there are several.</summary>
    public PanelBuilder Card(string text, Offer offer)
    {
        _cards.Add(new ScreenItem(Add(offer), text, _cards.Count + 1));
        return this;
    }

    /// <summary>A single large button; on the last page, where there are several.</summary>
    public PanelBuilder Button(string text, Offer offer)
    {
        _cards.Add(new ScreenItem(Add(offer), text));
        return this;
    }

    /// <summary>A small button, on every page.</summary>
    public PanelBuilder Tool(string text, Offer offer)
    {
        _tools.Add(new ScreenItem(Add(offer), text));
        return this;
    }

    /// <summary>The viewer's menu, on every page.</summary>
    public PanelBuilder Menu()
    {
        _tools.Add(new ScreenItem(new StageAction(StageActionKind.Menu), settings.Words.Menu));
        return this;
    }

    /// <summary>Something to read under a heading; goes on for as many pages as it needs.</summary>
    /// <param name="title">The heading.</param>
    /// <param name="text">Paragraphs, a line end between two.</param>
    public PanelBuilder Text(string title, string text)
    {
        var page = "";
        foreach (var piece in text.Split('\n').SelectMany(Sentences))
        {
            var longer = page + piece;
            if (page.Length > 0 && !StageLayout.Fits(Reading(title, longer.TrimEnd()), settings))
            {
                _pages.Add((title, page.TrimEnd()));
                longer = piece;
            }

            page = longer;
        }

        _pages.Add((title, page.TrimEnd()));
        return this;
    }

    public Panel Build()
    {
        var screens = ImmutableArray.CreateBuilder<ViewerScreen>();
        for (var page = 0; page < _pages.Count; page++)
        {
            var last = page == _pages.Count - 1;
            ImmutableArray<ScreenItem> back = page == 0 ? [] : [new ScreenItem(Add(new Offer.Turn(page - 1)), settings.Words.Back)];
            screens.Add(new ViewerScreen
            {
                Silent = true,
                IsPage = _pages.Count > 1,
                Title = _pages[page].Title,
                Text = _pages[page].Text,
                Cards = last ? [.. _cards] : [new ScreenItem(Add(new Offer.Turn(page + 1)), More(page + 1, _pages.Count))],
                Tools = [.. back, .. _tools],
            });
        }

        return new Panel(screens.ToImmutable(), [.. _offers]);
    }

    /// <summary>The page as it will be at most: a button, back, and all small buttons.</summary>
    private ViewerScreen Reading(string title, string text) => new()
    {
        Silent = true,
        IsPage = true,
        Title = title,
        Text = text,
        Cards = [new ScreenItem(default, More(99, 99))],
        Tools = [new ScreenItem(default, settings.Words.Back), .. _tools],
    };

    private string More(int page, int pages) => $"{settings.Words.More} · {page}/{pages}";

    /// <summary>The sentences of a paragraph, each with the blank or line end that follows it.</summary>
    private static IEnumerable<string> Sentences(string paragraph)
    {
        var from = 0;
        for (var i = 1; i < paragraph.Length; i++)
        {
            if (paragraph[i] == ' ' && paragraph[i - 1] is '.' or '?' or '!')
            {
                yield return paragraph[from..(i + 1)];
                from = i + 1;
            }
        }

        yield return paragraph[from..] + '\n';
    }

    private StageAction Add(Offer offer)
    {
        _offers.Add(offer);
        return new StageAction(StageActionKind.Offer, _offers.Count - 1);
    }
}
