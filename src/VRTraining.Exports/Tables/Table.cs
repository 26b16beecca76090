// A table: its columns in order, and the rows that a run gives.
using System.Collections.Immutable;
using System.Diagnostics;
using VRTraining.Exports.Csv;

namespace VRTraining.Exports.Tables;

/// <summary>A table of which any run gives some rows.</summary>
internal abstract class Table
{
    /// <summary>The names in the first row.</summary>
    public abstract ImmutableArray<string> Names { get; }

    /// <summary>The table of that name.</summary>
    public static Table Of(CsvTable table) => table switch
    {
        CsvTable.Runs => RunRow.Table,
        CsvTable.Choices => ChoiceRow.Table,
        CsvTable.Skills => SkillRow.Table,
        _ => throw new UnreachableException(),
    };

    /// <summary>This table with some of its columns only, in the order asked for.</summary>
    /// <param name="names">Some of <see cref="Names"/>; null: all.</param>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public abstract Table With(IReadOnlyList<string>? names);

    /// <summary>Writes the rows of a run.</summary>
    public abstract void Write(ExportedRun run, ICellSink sink);

    /// <summary>Writes the row of names.</summary>
    public void WriteNames(ICellSink sink)
    {
        foreach (var name in Names)
        {
            sink.Write(Cell.Text(name));
        }

        sink.EndRow();
    }
}

/// <summary>A table made of a row type: a line a column, so that names and cells cannot drift apart.</summary>
/// <param name="rows">What of a run stands in one row each.</param>
/// <param name="columns">Names and cells, in order.</param>
internal sealed class Table<TRow>(
    Func<ExportedRun, IEnumerable<TRow>> rows, params (string Name, Func<TRow, Cell> Cell)[] columns) : Table
{
    public override ImmutableArray<string> Names { get; } = [.. columns.Select(column => column.Name)];

    public override Table With(IReadOnlyList<string>? names)
    {
        if (names is null)
        {
            return this;
        }

        if (names.FirstOrDefault(name => !Names.Contains(name)) is { } unknown)
        {
            throw new ArgumentException($"There is no column '{unknown}'.", nameof(names));
        }

        return new Table<TRow>(rows, [.. names.Select(name => columns[Names.IndexOf(name)])]);
    }

    public override void Write(ExportedRun run, ICellSink sink)
    {
        foreach (var row in rows(run))
        {
            foreach (var (_, cell) in columns)
            {
                sink.Write(cell(row));
            }

            sink.EndRow();
        }
    }
}
