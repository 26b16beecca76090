// Measures a finished layout against the comfort table, by its own geometry and not by how it was built.
using System.Numerics;
using VRTraining.Stage.Viewing;

namespace VRTraining.Stage.Layout;

/// <summary>Something about a layout that is not comfortable.</summary>
/// <param name="Rule">What must hold.</param>
/// <param name="Subject">Where it does not.</param>
/// <param name="Measured">What was measured.</param>
/// <param name="Limit">What it should be at least or at most.</param>
public sealed record LayoutFinding(LayoutRule Rule, string Subject, float Measured, float Limit);

/// <summary>What must hold of every layout (see <see cref="Comfort"/>).</summary>
public enum LayoutRule
{
    /// <summary>The board is neither too near nor too far, metres.</summary>
    Distance,

    /// <summary>The board is at most 50° wide.</summary>
    Width,

    /// <summary>Its centre lies 10–20° below the eyes.</summary>
    Centre,

    /// <summary>All content lies within 30° of the resting gaze.</summary>
    Content,

    /// <summary>Text is at least 1.0° high where it stands.</summary>
    Text,

    /// <summary>Lines are no wider than their place, metres.</summary>
    Line,

    /// <summary>A target is large enough: degrees for a ray, metres for a hand.</summary>
    Target,

    /// <summary>What must be touched is within reach, metres.</summary>
    Reach,

    /// <summary>No two things overlap, and all lie on the board, metres.</summary>
    Apart,
}

/// <summary>Measures a layout against the comfort table.</summary>
public static class LayoutChecks
{
    private const float Tolerance = 1e-3f;

    /// <summary>All that is not comfortable; nothing where all is well.</summary>
    public static IEnumerable<LayoutFinding> Of(Arrangement arrangement, ViewerSettings settings)
    {
        var eye = settings.EyeHeight;
        var places = Places(arrangement).ToList();
        return Board(arrangement.Board, settings)
            .Concat(places.SelectMany(place => Corners(place.Place).Select(corner => new LayoutFinding(
                LayoutRule.Content, place.What, Angles.FromRestingGaze(corner, eye), Comfort.ContentDegrees))
                .Where(finding => finding.Measured > finding.Limit + Tolerance)))
            .Concat(Text(arrangement, places, eye))
            .Concat(Targets(arrangement, settings))
            .Concat(Apart(arrangement.Board, places));
    }

    private static IEnumerable<LayoutFinding> Board(PanelRect board, ViewerSettings settings)
    {
        var distance = MathF.Abs(board.ToLocal(Angles.Eyes(settings.EyeHeight)).Z);
        var near = settings.Reach == Reach.Near;
        var nearest = near ? Comfort.NearestMetres : Comfort.FarNearestMetres;
        var farthest = near ? Comfort.ReachMetres : Comfort.FarthestMetres;
        if (distance < nearest - Tolerance || distance > farthest + Tolerance)
        {
            var limit = distance < nearest ? nearest : farthest;
            yield return new LayoutFinding(LayoutRule.Distance, "board", distance, limit);
        }

        var half = board.Right * (board.Width / 2);
        var width = Angles.Between(board.Centre - half, board.Centre + half, settings.EyeHeight);
        if (width > Comfort.WidestDegrees)
        {
            yield return new LayoutFinding(LayoutRule.Width, "board", width, Comfort.WidestDegrees);
        }

        var below = Angles.Below(board.Centre, settings.EyeHeight);
        if (below < Comfort.HighestCentreDegrees - Tolerance || below > Comfort.LowestCentreDegrees + Tolerance)
        {
            yield return new LayoutFinding(LayoutRule.Centre, "board", below, below < Comfort.HighestCentreDegrees
                ? Comfort.HighestCentreDegrees
                : Comfort.LowestCentreDegrees);
        }
    }

    private static IEnumerable<LayoutFinding> Text(
        Arrangement arrangement, List<(string What, PanelRect Place)> places, float eye)
    {
        foreach (var (what, place) in places)
        {
            var em = place.Up * arrangement.TextMetres;
            var smallest = Corners(place).Min(corner => Angles.Between(corner, corner + em, eye));
            if (smallest < Comfort.SmallestTextDegrees)
            {
                yield return new LayoutFinding(LayoutRule.Text, what, smallest, Comfort.SmallestTextDegrees);
            }
        }

        var lines = arrangement.Texts.SelectMany(text => text.Lines.Select(line => (line, text.Place.Width)))
            .Concat(arrangement.Targets.SelectMany(target => target.Lines.Select(line => (line, target.Place.Width))));
        foreach (var (line, room) in lines)
        {
            var width = TextMeasure.WidthEm(line) * arrangement.TextMetres;
            if (width > room)
            {
                yield return new LayoutFinding(LayoutRule.Line, line, width, room);
            }
        }
    }

    private static IEnumerable<LayoutFinding> Targets(Arrangement arrangement, ViewerSettings settings)
    {
        foreach (var (item, _, place) in arrangement.Targets)
        {
            var (right, up) = (place.Right * (place.Width / 2), place.Up * (place.Height / 2));
            var near = settings.Reach == Reach.Near;
            var size = near
                ? MathF.Min(place.Width, place.Height)
                : MathF.Min(
                    Angles.Between(place.Centre - right, place.Centre + right, settings.EyeHeight),
                    Angles.Between(place.Centre - up, place.Centre + up, settings.EyeHeight));
            var least = near ? Comfort.HandTargetMetres : Comfort.RayTargetDegrees;
            if (size < least - 1e-5f)
            {
                yield return new LayoutFinding(LayoutRule.Target, item.Text, size, least);
            }

            var farthest = Corners(place).Max(corner => Angles.FromShoulders(corner, settings.EyeHeight));
            if (near && farthest > Comfort.ReachMetres + Tolerance)
            {
                yield return new LayoutFinding(LayoutRule.Reach, item.Text, farthest, Comfort.ReachMetres);
            }
        }
    }

    private static IEnumerable<LayoutFinding> Apart(PanelRect board, List<(string What, PanelRect Place)> places)
    {
        for (var i = 0; i < places.Count; i++)
        {
            var (what, place) = places[i];
            var beyond = Corners(place).Select(board.ToLocal)
                .Max(at => MathF.Max(MathF.Abs(at.X) - (board.Width / 2), MathF.Abs(at.Y) - (board.Height / 2)));
            if (beyond > Tolerance)
            {
                yield return new LayoutFinding(LayoutRule.Apart, $"{what} on the board", beyond, 0);
            }

            foreach (var (other, otherPlace) in places.Skip(i + 1))
            {
                var apart = board.ToLocal(place.Centre) - board.ToLocal(otherPlace.Centre);
                var shared = MathF.Min(
                    ((place.Width + otherPlace.Width) / 2) - MathF.Abs(apart.X),
                    ((place.Height + otherPlace.Height) / 2) - MathF.Abs(apart.Y));
                if (shared > Tolerance)
                {
                    yield return new LayoutFinding(LayoutRule.Apart, $"{what} and {other}", shared, 0);
                }
            }
        }
    }

    private static IEnumerable<(string What, PanelRect Place)> Places(Arrangement arrangement)
    {
        if (arrangement.Caption is { } caption)
        {
            yield return ("captions", caption);
        }

        if (arrangement.Timer is { } timer)
        {
            yield return ("timer", timer);
        }

        foreach (var text in arrangement.Texts)
        {
            yield return (text.Kind.ToString(), text.Place);
        }

        foreach (var target in arrangement.Targets)
        {
            yield return (target.Item.Text, target.Place);
        }
    }

    private static Vector3[] Corners(PanelRect place) =>
        [place.Corner(-1, -1), place.Corner(1, -1), place.Corner(-1, 1), place.Corner(1, 1)];
}
