// Writes any table of texts as CSV, in the way of the tables of runs.
using VRTraining.Exports.Tables;

namespace VRTraining.Exports.Csv;

/// <summary>Writes a table of texts as CSV (RFC 4180), safe to open in a spreadsheet.</summary>
public static class TextTable
{
    /// <summary>Writes the table.</summary>
    /// <param name="names">The first line.</param>
    /// <param name="rows">The others, each with a text a name.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="options">For whom.</param>
    /// <param name="cancellationToken">Stops between rows.</param>
    public static async Task WriteAsync(
        IReadOnlyList<string> names,
        IEnumerable<IReadOnlyList<string>> rows,
        Stream to,
        CsvOptions options,
        CancellationToken cancellationToken = default)
    {
        var csv = new CsvSink(options.Raw);
        await CsvExport.BeginAsync(to, options, cancellationToken);
        foreach (var row in rows.Prepend(names))
        {
            foreach (var text in row)
            {
                csv.Write(Cell.Text(text));
            }

            csv.EndRow();
            await CsvExport.FlushAsync(csv, to, cancellationToken);
        }
    }
}
