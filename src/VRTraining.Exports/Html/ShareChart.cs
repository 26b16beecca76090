// Shares of a group as bars with their intervals, and the same as a table.
using System.Globalization;
using VRTraining.Learning.Estimation;

namespace VRTraining.Exports.Html;

/// <summary>Draws how many of a group did what; the table beside it says the same in words.</summary>
internal static class ShareChart
{
    private const double Left = 4;
    private const double Width = 500;
    private const double Row = 26;

    /// <summary>Draws it.</summary>
    /// <param name="title">What it is about, for those who do not see it.</param>
    /// <param name="total">How many there are altogether, from 1.</param>
    /// <param name="parts">What is counted, and how many; null where hidden.</param>
    public static Markup Draw(string title, int total, IReadOnlyList<(string Name, int? Count)> parts)
    {
        var known = parts.Select(part => (part.Name, part.Count, Interval: Interval(part.Count, total))).ToList();
        var height = (known.Count * Row) + 4;
        return Markup.Of($"""
            <figure><svg viewBox="0 0 520 {height}" role="img" aria-label="{title}: the same as in the table below">
            {Markup.Each(known.Select((part, i) => (part, i)), one => Bar(one.part.Count, one.part.Interval, total, 4 + (one.i * Row)))}
            </svg></figure>
            <div class="scroll" role="group" tabindex="0" aria-label="{title}, as a table"><table>
            <thead><tr><th scope="col">In the order of the bars</th><th scope="col">Learners</th>
            <th scope="col">95 % interval</th></tr></thead><tbody>{Markup.Each(known, part => Markup.Of($"""
                <tr><th scope="row">{part.Name}</th><td class="number">{Words(part.Count, total)}</td>
                <td class="number">{Words(part.Interval)}</td></tr>
                """))}</tbody></table></div>

            """);
    }

    private static Markup Bar(int? count, WilsonInterval? interval, int total, double y)
    {
        static double X(double share) => Left + (share * Width);
        var track = Markup.Of($"""<rect class="track" x="{Left}" y="{y}" width="{Width}" height="18" rx="4"/>""");
        if (count is not { } number || interval is not { } range)
        {
            return Markup.Of($"""{track}<text class="small" x="{Left + 8}" y="{y + 13}">hidden: too few</text>""");
        }

        return Markup.Of($"""
            {track}<rect class="acceptable" x="{Left}" y="{y}" width="{Width * number / total}" height="18" rx="4"/>
            <path class="mark" d="M{X(range.Low)} {y + 9}H{X(range.High)}M{X(range.Low)} {y + 4}v10M{X(range.High)} {y + 4}v10"/>
            """);
    }

    private static WilsonInterval? Interval(int? count, int total) => count is { } number ? WilsonInterval.Of(number, total) : null;

    /// <summary>A bare percentage only where there are enough for one.</summary>
    private static string Words(int? count, int total) => count is not { } number
        ? "hidden"
        : total < WilsonInterval.EnoughForAPercentage
            ? string.Create(CultureInfo.InvariantCulture, $"{number} of {total}")
            : string.Create(CultureInfo.InvariantCulture, $"{number} of {total} ({100.0 * number / total:0} %)");

    private static string Words(WilsonInterval? interval) => interval is { } range
        ? string.Create(CultureInfo.InvariantCulture, $"{100 * range.Low:0}–{100 * range.High:0} %")
        : "";
}
