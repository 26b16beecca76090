// Which columns of the tables are exported.
using System.CommandLine;
using VRTraining.Cli.CommandLine;
using VRTraining.Exports.Csv;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Cli.Exporting;

/// <summary>The option that chooses columns.</summary>
internal static class ColumnsOption
{
    /// <summary>The option of a command.</summary>
    public static Option<string?> Option() => new("--columns")
    {
        Description = "Only these columns, in this order, with commas; a table without any of them is left out",
        HelpName = "names",
    };

    /// <summary>The columns that were named; null: all.</summary>
    /// <exception cref="CannotException">No table has one of them.</exception>
    public static string[]? Of(string? named)
    {
        var columns = named?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var known = Enum.GetValues<CsvTable>().SelectMany(CsvExport.ColumnsOf).Distinct().ToList();
        if (columns?.FirstOrDefault(column => !known.Contains(column)) is { } unknown)
        {
            throw CannotException.Usage($"There is no column '{unknown}'. " + (Nearest.To(unknown, known) is { } near
                ? $"Did you mean '{near}'?"
                : $"There are {string.Join(", ", known)}."));
        }

        return columns;
    }
}
