// Lays out a viewer's screen on one board within the comfort table: captions, text, cards, small buttons.
using System.Numerics;
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

    /// <summary>The chin of somebody across the table, degrees below the eyes: what covers more hides the face.</summary>
    private const float ChinsDegrees = 4;

    /// <summary>Lays out a screen.</summary>
    /// <param name="screen">What can be read and pressed.</param>
    /// <param name="settings">How the viewer wants it.</param>
    /// <param name="cardPage">Which page of cards, from 0; wraps around where there are fewer.</param>
    public static Arrangement Arrange(ViewerScreen screen, ViewerSettings settings, int cardPage) =>
        BelowFaces(screen, settings) ?? AsFits(screen, settings, cardPage);

    /// <summary>
    /// All on one page, as the viewer wants it, as long as the faces across the table stay free. What is given up for them:
    /// first the repeated caption of a line that was heard, then a tenth of the usual letters' size. Null where nothing of
    /// this is comfortable.
    /// </summary>
    private static Arrangement? BelowFaces(ViewerScreen screen, ViewerSettings settings)
    {
        (BoardStack Stack, float Centre, float Top)? lowest = null;
        foreach (var (size, caption) in Wishes(screen, settings))
        {
            var measures = new BoardMeasures(settings, size);
            var stack = new BoardStack(screen, measures, 1, caption);
            if (Centre(measures, stack.Height) is not { } centre)
            {
                continue;
            }

            var top = centre - HalfDegrees(measures, stack.Height);
            if (lowest is not { } known || top > known.Top)
            {
                lowest = (stack, centre, top);
            }

            if (top >= ChinsDegrees)
            {
                break;
            }
        }

        return lowest is { } found ? found.Stack.Place(found.Centre, 0) : null;
    }

    private static IEnumerable<(TextSize Size, bool Caption)> Wishes(ViewerScreen screen, ViewerSettings settings)
    {
        if (settings.Captions && !screen.Silent)
        {
            yield return (settings.TextSize, true);
        }

        if (!screen.Speaks || !settings.Captions)
        {
            yield return (settings.TextSize, false);
            if (settings.TextSize == TextSize.Medium)
            {
                yield return (TextSize.Small, false);
            }
        }
    }

    private static Arrangement AsFits(ViewerScreen screen, ViewerSettings settings, int cardPage)
    {
        for (var size = settings.TextSize; size >= TextSize.Small; size--)
        {
            var measures = new BoardMeasures(settings, size);
            for (var pages = 1; pages <= Math.Max(1, screen.Cards.Length); pages++)
            {
                var stack = new BoardStack(screen, measures, pages, withCaption: settings.Captions && !screen.Silent);
                if (Centre(measures, stack.Height) is { } withCaption)
                {
                    return stack.Place(withCaption, cardPage % pages);
                }

                var bare = new BoardStack(screen, measures, pages, withCaption: false);
                if (!screen.Speaks && Centre(measures, bare.Height) is { } without)
                {
                    return bare.Place(without, cardPage % pages);
                }
            }
        }

        // What is longer than any board still shows; LayoutChecks says so to its author.
        var most = Math.Max(1, screen.Cards.Length);
        var smallest = new BoardMeasures(settings, TextSize.Small);
        return new BoardStack(screen, smallest, most, settings.Captions && screen.Speaks)
            .Place(Comfort.RestingGazeDegrees, cardPage % most);
    }

    /// <summary>Whether a screen fits on one board in the viewer's own text size, all its cards on one page.</summary>
    public static bool Fits(ViewerScreen screen, ViewerSettings settings)
    {
        var measures = new BoardMeasures(settings, settings.TextSize);
        return Centre(measures, new BoardStack(screen, measures, 1, settings.Captions && screen.Speaks).Height) is not null;
    }

    /// <summary>
    /// The lowest centre at which a board of that height is comfortable, degrees below the eyes; null for none.
    /// </summary>
    private static float? Centre(BoardMeasures measures, float height)
    {
        var half = HalfDegrees(measures, height);
        var wanted = Math.Clamp(FacesEndDegrees + half, Comfort.HighestCentreDegrees, Comfort.LowestCentreDegrees);
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
}

/// <summary>Angles and distances as a seated viewer has them.</summary>
internal static class Angles
{
    public static Vector3 Eyes(float eyeHeight) => new(0, eyeHeight, 0);

    /// <summary>Degrees between two points as the eyes see them.</summary>
    public static float Between(Vector3 a, Vector3 b, float eyeHeight)
    {
        var (toA, toB) = (a - Eyes(eyeHeight), b - Eyes(eyeHeight));
        return MathF.Atan2(Vector3.Cross(toA, toB).Length(), Vector3.Dot(toA, toB)) / Turns.Degree;
    }

    /// <summary>Degrees from the resting gaze.</summary>
    public static float FromRestingGaze(Vector3 point, float eyeHeight)
    {
        var (sine, cosine) = MathF.SinCos(Comfort.RestingGazeDegrees * Turns.Degree);
        return Between(Eyes(eyeHeight) + new Vector3(0, -sine, -cosine), point, eyeHeight);
    }

    /// <summary>Degrees below eye level.</summary>
    public static float Below(Vector3 point, float eyeHeight)
    {
        var to = point - Eyes(eyeHeight);
        return MathF.Atan2(-to.Y, MathF.Sqrt((to.X * to.X) + (to.Z * to.Z))) / Turns.Degree;
    }

    /// <summary>Metres from between the shoulders.</summary>
    public static float FromShoulders(Vector3 point, float eyeHeight) =>
        Vector3.Distance(point, new Vector3(0, eyeHeight - Comfort.ShouldersBelowEyesMetres, 0));
}
