// Lays out a viewer's screen on one board within the comfort table: captions, text, cards, small buttons.
using VRTraining.Stage.Rig;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>Lays out a viewer's screen; a pure function that allocates, to be called when the screen changes.</summary>
public static class StageLayout
{
    /// <summary>
    /// The width of a caption's lines, in em: pages of captions are cut to it, whatever the text size.
    /// </summary>
    public const float CaptionWidthEm = 23.5f;

    /// <summary>
    /// The board's upper edge stays below the faces across the table where there is room, degrees below the eyes.
    /// </summary>
    private const float FacesEndDegrees = 9;

    /// <summary>The lower edge of a page stays where it is, degrees below the eyes: so does what turns it.</summary>
    private const float PageEndsDegrees = 27;

    /// <summary>The chin of somebody across the table, degrees below the eyes: what covers more hides the face.</summary>
    private const float ChinsDegrees = 4;

    /// <summary>
    /// Lays out a screen so that the faces across the table stay free. What a scene gives up for them, in this order: the
    /// repeated caption of a line that was heard, a tenth of the usual letters' size, all responses at one look, and at
    /// last large letters. Where nothing of it frees them, the lowest board is taken.
    /// </summary>
    /// <param name="screen">What can be read and pressed.</param>
    /// <param name="settings">How the viewer wants it.</param>
    /// <param name="cardPage">Which page of cards, from 0; wraps around where there are fewer.</param>
    public static Arrangement Arrange(ViewerScreen screen, ViewerSettings settings, int cardPage)
    {
        PlacedStack? lowest = null;
        foreach (var placed in Comfortable(ToFreeFaces(screen, settings)))
        {
            lowest = lowest is { } known && known.Top >= placed.Top ? known : placed;
            if (placed.Top >= ChinsDegrees)
            {
                break;
            }
        }

        if ((lowest ?? Comfortable(ToFit(screen, settings)).FirstOrDefault()) is { } found)
        {
            return found.Stack.Place(found.Centre, cardPage % found.Stack.Pages);
        }

        // What is longer than any board still shows; LayoutChecks says so to its author.
        var most = Math.Max(1, screen.Cards.Length);
        var smallest = new BoardContent(screen, new BoardMeasures(settings, TextSize.Small));
        return new BoardStack(smallest, most, settings.Captions && screen.Speaks)
            .Place(Comfort.RestingGazeDegrees, cardPage % most);
    }

    /// <summary>Ways to lay a screen out below the faces, the one that gives up least first.</summary>
    private static IEnumerable<BoardStack> ToFreeFaces(ViewerScreen screen, ViewerSettings settings)
    {
        var first = screen.Cards.FirstOrDefault().Action.Kind;
        var pages = first == StageActionKind.Choose ? screen.Cards.Length : 1;
        var stacks = settings.TextSize == TextSize.Medium
            ? Stacks(screen, settings, pages, TextSize.Medium, TextSize.Small)
            : Stacks(screen, settings, pages, settings.TextSize);
        var asks = first is StageActionKind.Choose or StageActionKind.Advance or StageActionKind.SkipReflection;
        return settings.TextSize == TextSize.Large && asks
            ? stacks.Concat(Stacks(screen, settings, pages, TextSize.Medium, TextSize.Small))
            : stacks;
    }

    /// <summary>Ways to lay a screen out at all, with all that it takes.</summary>
    private static IEnumerable<BoardStack> ToFit(ViewerScreen screen, ViewerSettings settings)
    {
        for (var size = settings.TextSize; size >= TextSize.Small; size--)
        {
            foreach (var stack in Stacks(screen, settings, Math.Max(1, screen.Cards.Length), size))
            {
                yield return stack;
            }
        }
    }

    private static IEnumerable<BoardStack> Stacks(
        ViewerScreen screen, ViewerSettings settings, int mostPages, params TextSize[] sizes)
    {
        var contents = sizes.Select(size => new BoardContent(screen, new BoardMeasures(settings, size))).ToList();
        bool[] captions = !settings.Captions || screen.Silent ? [false] : screen.Speaks ? [true] : [true, false];
        for (var pages = 1; pages <= mostPages; pages++)
        {
            foreach (var content in contents)
            {
                foreach (var caption in captions)
                {
                    yield return new BoardStack(content, pages, caption);
                }
            }
        }
    }

    private static IEnumerable<PlacedStack> Comfortable(IEnumerable<BoardStack> stacks)
    {
        foreach (var stack in stacks)
        {
            if (Centre(stack) is { } centre)
            {
                yield return new PlacedStack(stack, centre, centre - HalfDegrees(stack.Measures, stack.Height));
            }
        }
    }

    /// <summary>Whether a screen fits on one board in the viewer's own text size, all its cards on one page.</summary>
    public static bool Fits(ViewerScreen screen, ViewerSettings settings)
    {
        var measures = new BoardMeasures(settings, settings.TextSize);
        var stack = new BoardStack(new BoardContent(screen, measures), 1, settings.Captions && screen.Speaks);
        return Centre(stack) is not null;
    }

    /// <summary>
    /// The lowest centre at which a board of that height is comfortable, degrees below the eyes; null for none.
    /// </summary>
    private static float? Centre(BoardStack stack)
    {
        var (measures, height) = (stack.Measures, stack.Height);
        var half = HalfDegrees(measures, height);
        var edge = stack.IsPage ? PageEndsDegrees - half : FacesEndDegrees + half;
        var wanted = Math.Clamp(edge, Comfort.HighestCentreDegrees, Comfort.LowestCentreDegrees);
        for (var centre = wanted; centre >= Comfort.HighestCentreDegrees; centre -= 0.25f)
        {
            if (IsComfortable(measures.Board(centre, height), measures))
            {
                return centre;
            }
        }

        return null;
    }

    private static float HalfDegrees(BoardMeasures measures, float height) =>
        MathF.Atan(height / 2 / measures.Distance) / Turns.Degree;

    private static bool IsComfortable(PanelRect board, BoardMeasures measures)
    {
        var eye = measures.Settings.EyeHeight;
        var reach = measures.Settings.Reach == Reach.Near ? Comfort.ReachMetres : float.MaxValue;
        for (var right = -1; right <= 1; right += 2)
        {
            for (var up = -1; up <= 1; up += 2)
            {
                var corner = board.Corner(right, up);
                if (Angles.FromRestingGaze(corner, eye) > Comfort.ContentDegrees
                    || Angles.FromShoulders(corner, eye) > reach)
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A comfortable board; degrees below the eyes.</summary>
    private sealed record PlacedStack(BoardStack Stack, float Centre, float Top);
}
