// For whom a CSV file is written.
namespace VRTraining.Exports.Csv;

/// <summary>How a CSV file is written.</summary>
/// <param name="ByteOrderMark">Whether it begins with the mark by which spreadsheets tell UTF-8.</param>
/// <param name="Raw">
/// Whether text is written as it is. If not, text that a spreadsheet would run as a formula gets an apostrophe first.
/// </param>
public sealed record CsvOptions(bool ByteOrderMark, bool Raw)
{
    /// <summary>Only these columns, in this order; null: all.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>For people with a spreadsheet program.</summary>
    public static CsvOptions ForSpreadsheets { get; } = new(ByteOrderMark: true, Raw: false);

    /// <summary>For programs.</summary>
    public static CsvOptions ForMachines { get; } = new(ByteOrderMark: false, Raw: true);
}
