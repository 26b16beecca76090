// Shares of a group: a table in which each row has its bar, with the interval as a line.
using VRTraining.Learning.Estimation;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>Draws how many of a group did what: each bar under what it is about, and beside it the same in numbers.</summary>
internal static class ShareChart
{
    private const double Width = 500;

    /// <summary>Draws it.</summary>
    /// <param name="title">What it is about, for those who do not see it.</param>
    /// <param name="total">How many there are altogether, from 1.</param>
    /// <param name="parts">What is counted, and how many; null where hidden.</param>
    public static Markup Draw(string title, int total, IReadOnlyList<(string Name, int? Count)> parts)
    {
        var known = parts.Select(part => (part.Name, part.Count, Interval: Interval(part.Count, total)));
        return Markup.Of($"""
            <div class="scroll" role="group" tabindex="0" aria-label="{Say("{0}, as a table", title)}"><table class="shares">
            <thead><tr><th scope="col">{Say("Share, and its interval as a line")}</th><th scope="col">{Say("Learners")}</th>
            <th scope="col">{Say("95 % interval")}</th></tr></thead><tbody>{Markup.Each(known, part => Markup.Of($"""
                <tr><th scope="row">{part.Name}{Bar(part.Count, part.Interval, total)}</th>
                <td class="number">{Words(part.Count, total)}</td><td class="number">{Words(part.Interval)}</td></tr>
                """))}</tbody></table></div>

            """);
    }

    /// <summary>Numbers beside it say the same, so it is for the eye alone; it is as wide as its column.</summary>
    private static Markup Bar(int? count, WilsonInterval? interval, int total)
    {
        if (count is not { } number || interval is not { } range)
        {
            return Markup.None;
        }

        var (low, high) = (Width * range.Low, Width * range.High);
        return Markup.Of($"""
            <svg viewBox="0 0 {Width} 16" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" width="{Width}" height="16"/>
            <rect class="acceptable" width="{Width * number / total}" height="16"/>
            <path class="mark" d="M{low} 8H{high}M{low} 3v10M{high} 3v10"/></svg>
            """);
    }

    private static WilsonInterval? Interval(int? count, int total) => count is { } number ? WilsonInterval.Of(number, total) : null;

    /// <summary>A bare percentage only where there are enough for one.</summary>
    private static string Words(int? count, int total) => count is not { } number
        ? Say("hidden")
        : total < WilsonInterval.EnoughForAPercentage
            ? Say("{0} of {1}", number, total)
            : Say("{0} of {1} ({2:0} %)", number, total, 100.0 * number / total);

    private static string Words(WilsonInterval? interval) => interval is { } range
        ? Say("{0:0}–{1:0} %", 100 * range.Low, 100 * range.High)
        : "";
}
