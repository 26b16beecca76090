// Writes runs as CSV, a table a file.
using VRTraining.Exports.Tables;

namespace VRTraining.Exports.Csv;

/// <summary>Writes runs as CSV; columns and their order are a format that others read.</summary>
public static class CsvExport
{
    /// <summary>So much is spelt before it is written out.</summary>
    private const int Portion = 1 << 15;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The columns of a table, in order.</summary>
    public static IReadOnlyList<string> ColumnsOf(CsvTable table) => Table.Of(table).Names;

    /// <summary>The tables that have any of the columns, each with those it has, in the order asked for.</summary>
    /// <param name="columns">The columns; null: all of every table.</param>
    public static IEnumerable<(CsvTable Table, IReadOnlyList<string>? Columns)> TablesWith(IReadOnlyList<string>? columns) =>
        from table in Enum.GetValues<CsvTable>()
        let own = columns?.Where(ColumnsOf(table).Contains).ToList()
        where own is null or not []
        select (table, (IReadOnlyList<string>?)own);

    /// <summary>Writes one table. One run is held in memory at a time.</summary>
    /// <param name="table">Which table.</param>
    /// <param name="runs">The runs, in the order of the rows.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="options">For whom.</param>
    /// <param name="progress">Told after each run how many were written.</param>
    /// <param name="cancellationToken">Stops between runs; what was written by then stays.</param>
    /// <exception cref="ArgumentException">
    /// A run's events name what its scenario does not have, or the options a column that the table does not have.
    /// </exception>
    public static async Task WriteAsync(
        CsvTable table,
        IAsyncEnumerable<ExportedRun> runs,
        Stream to,
        CsvOptions options,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var rows = Table.Of(table).With(options.Columns);
        var csv = new CsvSink(options.Raw);
        await BeginAsync(to, options, cancellationToken);
        rows.WriteNames(csv);
        var written = 0L;
        try
        {
            await foreach (var run in runs.WithCancellation(cancellationToken))
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Write(run, csv);
                if (csv.Written.Length >= Portion)
                {
                    await FlushAsync(csv, to, cancellationToken);
                }

                progress?.Report(++written);
            }
        }
        finally
        {
            await FlushAsync(csv, to, CancellationToken.None);
        }
    }

    internal static async Task BeginAsync(Stream to, CsvOptions options, CancellationToken cancellationToken)
    {
        if (options.ByteOrderMark)
        {
            await to.WriteAsync(ByteOrderMark.ToArray(), cancellationToken);
        }
    }

    internal static async Task FlushAsync(CsvSink csv, Stream to, CancellationToken cancellationToken)
    {
        await to.WriteAsync(csv.Written, cancellationToken);
        csv.Empty();
    }
}
