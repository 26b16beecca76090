// How dates and numbers are written; given here, so that it is the same on every system, with or without ICU.
using System.Globalization;

namespace VRTraining.Languages;

internal static class Cultures
{
    public static CultureInfo English { get; } = LikeEnglish("en");

    public static CultureInfo Pseudo { get; } = LikeEnglish("en-XA");

    public static CultureInfo German { get; } = Culture("de", "d. MMM yyyy", "d. MMMM", new DateTimeFormatInfo
    {
        MonthNames =
        [
            "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
            "Dezember", "",
        ],
        AbbreviatedMonthNames =
        [
            "Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez.", "",
        ],
        DayNames = ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"],
        AbbreviatedDayNames = ["So", "Mo", "Di", "Mi", "Do", "Fr", "Sa"],
    }, decimals: ",", groups: ".");

    private static CultureInfo LikeEnglish(string tag) =>
        Culture(tag, "d MMM yyyy", "d MMM", CultureInfo.InvariantCulture.DateTimeFormat);

    private static CultureInfo Culture(
        string tag, string date, string day, DateTimeFormatInfo names, string decimals = ".", string groups = ",")
    {
        var dates = (DateTimeFormatInfo)names.Clone();
        dates.MonthGenitiveNames = dates.MonthNames;
        dates.AbbreviatedMonthGenitiveNames = dates.AbbreviatedMonthNames;
        (dates.ShortDatePattern, dates.MonthDayPattern) = (date, day);
        (dates.ShortTimePattern, dates.LongTimePattern) = ("HH:mm", "HH:mm:ss");
        dates.FirstDayOfWeek = DayOfWeek.Monday;
        var culture = new CultureInfo(tag)
        {
            DateTimeFormat = dates,
            NumberFormat = new NumberFormatInfo
            {
                NumberDecimalSeparator = decimals,
                NumberGroupSeparator = groups,
                PercentDecimalSeparator = decimals,
                PercentGroupSeparator = groups,
            },
        };
        return CultureInfo.ReadOnly(culture);
    }
}
