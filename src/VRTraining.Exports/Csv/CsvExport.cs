// Writes runs as CSV (RFC 4180): comma, CRLF, UTF-8, dot decimals, ISO 8601 UTC.
using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace VRTraining.Exports.Csv;

/// <summary>Writes runs as CSV; columns and their order are a format that others read.</summary>
public static class CsvExport
{
    /// <summary>RFC 4180's reasons for quotes; many readers take even a lone CR or LF for a line end.</summary>
    private static readonly SearchValues<char> NeedQuotes = SearchValues.Create(",\"\r\n");

    internal static readonly CsvConfiguration Rfc4180 = new(CultureInfo.InvariantCulture)
    {
        NewLine = "\r\n",
        ShouldQuote = static cell => cell.Field is { Length: > 0 } field
            && (field.AsSpan().ContainsAny(NeedQuotes) || char.IsWhiteSpace(field[0]) || char.IsWhiteSpace(field[^1])),
    };

    /// <summary>Writes one table. One run is held in memory at a time.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="runs">The runs, in the order of the rows.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="options">For whom.</param>
    /// <param name="progress">Told after each run how many were written.</param>
    /// <param name="cancellationToken">Stops between runs; what was written by then stays.</param>
    /// <exception cref="ArgumentException">A run's events name what its scenario does not have.</exception>
    public static async Task WriteAsync(
        CsvTable table,
        IAsyncEnumerable<ExportedRun> runs,
        Stream to,
        CsvOptions options,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var rows = table switch
        {
            CsvTable.Runs => RunRow.Table,
            CsvTable.Choices => ChoiceRow.Table,
            CsvTable.Skills => SkillRow.Table,
            _ => throw new UnreachableException(),
        };
        var encoding = new UTF8Encoding(options.ByteOrderMark);
        await using var writer = new StreamWriter(to, encoding, leaveOpen: true);
        await using var csv = new CsvWriter(writer, Rfc4180, leaveOpen: true);
        foreach (var name in rows.Names)
        {
            csv.WriteField(name);
        }

        await csv.NextRecordAsync();
        var written = 0L;
        await foreach (var run in runs.WithCancellation(cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var row in rows.RowsOf(run))
            {
                foreach (var cell in row)
                {
                    var guarded = cell.IsText && !options.Raw;
                    csv.WriteField(guarded ? FormulaGuard.Apply(cell.Content) : cell.Content);
                }

                await csv.NextRecordAsync();
            }

            progress?.Report(++written);
        }
    }
}
