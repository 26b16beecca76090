// The line of one way on the picture: through the gaps between layers, and past boxes on its lanes.
using System.Globalization;
using System.Text;

namespace VRTraining.Scenarios.Graph;

/// <summary>The line of one way, in the units of SVG, and the place beside it where a number can stand.</summary>
/// <param name="Path">What SVG draws.</param>
/// <param name="Beside">The middle of its first bend.</param>
internal sealed record WayCurve(string Path, (double X, double Y) Beside)
{
    // A way back leaves and arrives beside the ways onward.
    private const double BackAside = 48;

    /// <summary>The line of a way.</summary>
    /// <param name="layout">Where everything stands.</param>
    /// <param name="way">The index of the way.</param>
    /// <param name="ends">Its two nodes; the second is −1 where it returns from a sub-scene.</param>
    /// <param name="page">How large things are.</param>
    public static WayCurve Of(MapLayout layout, int way, (int From, int To) ends, MapPage page)
    {
        var (fromX, from) = layout.Places[ends.From];
        var x = page.X(fromX);
        if (ends.To < 0)
        {
            return new WayCurve(
                FormattableString.Invariant($"M{x:0.#} {MapPage.Bottom(from):0.#}l36 {MapPage.Gap / 2}"),
                (x + 18, MapPage.Bottom(from) + 12));
        }

        if (ends.To == ends.From)
        {
            var (side, middle) = (x + (MapPage.BoxWidth / 2.0), MapPage.Bottom(from) - (MapPage.BoxHeight / 2.0));
            return new WayCurve(
                FormattableString.Invariant($"M{side:0.#} {middle - 10:0.#}c18 0 18 20 0 20"), (side + 2, middle + 24));
        }

        var (toX, to) = layout.Places[ends.To];
        if (from == to)
        {
            var (end, top) = (page.X(toX), MapPage.Top(from));
            return new WayCurve(
                FormattableString.Invariant($"M{x:0.#} {top:0.#}C{x:0.#} {top - 40:0.#} {end:0.#} {top - 40:0.#} {end:0.#} {top:0.#}"),
                ((x + end) / 2, top - 34));
        }

        var isBack = to < from;
        var lanes = isBack ? layout.Lanes[way].Reverse() : layout.Lanes[way];
        var aside = isBack ? BackAside : 0;
        var (atX, atY) = (x + aside, isBack ? MapPage.Top(from) : MapPage.Bottom(from));
        var path = new StringBuilder().Append(CultureInfo.InvariantCulture, $"M{atX:0.#} {atY:0.#}");
        (double X, double Y)? beside = null;
        var layer = from;
        foreach (var (nextX, isLane) in lanes.Select(lane => (page.X(lane), true)).Append((page.X(toX) + aside, false)))
        {
            layer = isLane ? layer + (isBack ? -1 : 1) : to;
            var (enters, leaves) = isBack ? (MapPage.Bottom(layer), MapPage.Top(layer)) : (MapPage.Top(layer), MapPage.Bottom(layer));
            beside ??= ((atX + (2 * nextX)) / 3, enters + (isBack ? MapPage.Gap / 2 : -MapPage.Gap / 2));
            var half = (enters - atY) / 2;
            path.Append(
                CultureInfo.InvariantCulture,
                $"C{atX:0.#} {atY + half:0.#} {nextX:0.#} {enters - half:0.#} {nextX:0.#} {enters:0.#}");
            if (isLane)
            {
                path.Append(CultureInfo.InvariantCulture, $"V{leaves:0.#}");
            }

            (atX, atY) = (nextX, leaves);
        }

        return new WayCurve(path.ToString(), beside!.Value);
    }
}
