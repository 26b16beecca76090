// Spells cells as CSV (RFC 4180): comma, CRLF, quotes doubled, UTF-8, dot decimals, ISO 8601 UTC.
using System.Buffers;
using System.Globalization;
using System.Text;
using VRTraining.Exports.Tables;

namespace VRTraining.Exports.Csv;

/// <summary>Spells cells as the bytes of a CSV file, into memory that its owner writes out and empties.</summary>
/// <param name="raw">Whether text stays as it is, even where a spreadsheet would run it as a formula.</param>
internal sealed class CsvSink(bool raw) : ICellSink
{
    /// <summary>The longest number or moment.</summary>
    private const int LongestValue = 32;

    /// <summary>RFC 4180's reasons for quotes; many readers take even a lone CR or LF for a line end.</summary>
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private bool _rowHasCells;

    /// <summary>What was spelt since it was last emptied.</summary>
    public ReadOnlyMemory<byte> Written => _bytes.WrittenMemory;

    /// <summary>Makes room for more.</summary>
    public void Empty() => _bytes.ResetWrittenCount();

    public void Write(in Cell cell)
    {
        if (_rowHasCells)
        {
            _bytes.Write(","u8);
        }

        _rowHasCells = true;
        switch (cell.Kind)
        {
            case CellKind.Empty:
                break;
            case CellKind.Text:
                Text(cell.AsText);
                break;
            case CellKind.Number:
                Value(cell.AsNumber, default);
                break;
            case CellKind.Share:
                Value(cell.AsShare, "0.####");
                break;
            case CellKind.Seconds:
                Value(cell.AsNumber / 1000m, "0.###");
                break;
            case CellKind.Truth:
                _bytes.Write(cell.AsTruth ? "true"u8 : "false"u8);
                break;
            case CellKind.Time:
                Value(cell.AsTime, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'");
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    public void EndRow()
    {
        _bytes.Write("\r\n"u8);
        _rowHasCells = false;
    }

    private void Value<T>(T value, ReadOnlySpan<char> format)
        where T : IUtf8SpanFormattable
    {
        value.TryFormat(_bytes.GetSpan(LongestValue), out var written, format, CultureInfo.InvariantCulture);
        _bytes.Advance(written);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        var guarded = !raw && FormulaGuard.Needs(text);
        if (!text.ContainsAny(NeedQuotes) && (guarded || !char.IsWhiteSpace(text[0])) && !char.IsWhiteSpace(text[^1]))
        {
            Plain(guarded ? "'" : "");
            Plain(text);
            return;
        }

        Plain(guarded ? "\"'" : "\"");
        for (int quote; (quote = text.IndexOf('"')) >= 0; text = text[(quote + 1)..])
        {
            Plain(text[..quote]);
            Plain("\"\"");
        }

        Plain(text);
        Plain("\"");
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        var span = _bytes.GetSpan(Encoding.UTF8.GetMaxByteCount(text.Length));
        _bytes.Advance(Encoding.UTF8.GetBytes(text, span));
    }
}
