// A value in a table: what it is, so that each format spells it in its own way.
namespace VRTraining.Exports.Tables;

/// <summary>What a cell holds.</summary>
internal enum CellKind : byte
{
    /// <summary>Nothing: not known, or not applicable.</summary>
    Empty,

    /// <summary>Text from people or scripts; only this one can be run as a formula.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with at most four decimals.</summary>
    Share,

    /// <summary>Milliseconds, shown as seconds.</summary>
    Seconds,

    /// <summary>Yes or no.</summary>
    Truth,

    /// <summary>A moment in UTC.</summary>
    Time,
}

/// <summary>A value in a table; nothing is made into text before a format asks for it.</summary>
internal readonly record struct Cell
{
    private readonly string? _text;
    private readonly long _number;

    private Cell(CellKind kind, long number, string? text = null) => (Kind, _number, _text) = (kind, number, text);

    /// <summary>What it is.</summary>
    public CellKind Kind { get; }

    /// <summary>The text of a text.</summary>
    public ReadOnlySpan<char> AsText => _text;

    /// <summary>A number, or milliseconds of seconds.</summary>
    public long AsNumber => _number;

    /// <summary>A share.</summary>
    public double AsShare => BitConverter.Int64BitsToDouble(_number);

    /// <summary>A truth.</summary>
    public bool AsTruth => _number != 0;

    /// <summary>A moment, as UTC.</summary>
    public DateTime AsTime => new(_number, DateTimeKind.Utc);

    public static Cell Empty => default;

    public static Cell Text(string? text) => string.IsNullOrEmpty(text) ? default : new(CellKind.Text, 0, text);

    public static Cell Number(long? value) => value is { } number ? new(CellKind.Number, number) : default;

    public static Cell Share(double? value) =>
        value is { } share ? new(CellKind.Share, BitConverter.DoubleToInt64Bits(share)) : default;

    public static Cell Seconds(long milliseconds) => new(CellKind.Seconds, milliseconds);

    public static Cell Truth(bool? value) => value is { } truth ? new(CellKind.Truth, truth ? 1 : 0) : default;

    public static Cell Time(DateTimeOffset? time) => time is { } moment ? new(CellKind.Time, moment.UtcTicks) : default;
}
