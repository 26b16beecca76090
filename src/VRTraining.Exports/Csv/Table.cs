// A table: its columns in order, and the rows that a run gives.
namespace VRTraining.Exports.Csv;

/// <summary>A table of which any run gives some rows.</summary>
internal abstract class Table
{
    /// <summary>The names in the first line.</summary>
    public abstract IEnumerable<string> Names { get; }

    /// <summary>The rows of a run, each with a cell a column.</summary>
    public abstract IEnumerable<IEnumerable<Cell>> RowsOf(ExportedRun run);
}

/// <summary>A table made of a row type: a line a column, so that names and cells cannot drift apart.</summary>
/// <param name="rows">What of a run stands in one row each.</param>
/// <param name="columns">Names and cells, in order.</param>
internal sealed class Table<TRow>(
    Func<ExportedRun, IEnumerable<TRow>> rows, params (string Name, Func<TRow, Cell> Cell)[] columns) : Table
{
    public override IEnumerable<string> Names => columns.Select(column => column.Name);

    public override IEnumerable<IEnumerable<Cell>> RowsOf(ExportedRun run) =>
        rows(run).Select(row => columns.Select(column => column.Cell(row)));
}
