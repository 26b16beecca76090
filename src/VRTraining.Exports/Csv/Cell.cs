// How values are spelt in a cell: the same in every country.
using System.Globalization;

namespace VRTraining.Exports.Csv;

/// <summary>What stands in a cell; text may be guarded against being run as a formula, a value never is.</summary>
internal readonly record struct Cell(string? Content, bool IsText)
{
    public static Cell Empty => default;

    /// <summary>Text from people or scripts.</summary>
    public static Cell Text(string? text) => new(text, true);

    public static Cell Number(long? value) => new(value?.ToString(CultureInfo.InvariantCulture), false);

    /// <summary>At most four decimals, with a dot.</summary>
    public static Cell Share(double? value) => new(value?.ToString("0.####", CultureInfo.InvariantCulture), false);

    /// <summary>Milliseconds as seconds with at most three decimals.</summary>
    public static Cell Seconds(long milliseconds) =>
        new((milliseconds / 1000m).ToString("0.###", CultureInfo.InvariantCulture), false);

    /// <summary><c>true</c>, <c>false</c>, or nothing where it is not known.</summary>
    public static Cell Truth(bool? value) => new(value is null ? null : value.Value ? "true" : "false", false);

    /// <summary>ISO 8601, UTC, with milliseconds.</summary>
    public static Cell Time(DateTimeOffset? time) =>
        new(time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture), false);
}
