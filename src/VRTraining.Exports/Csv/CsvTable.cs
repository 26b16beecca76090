// The tables that are exported as CSV.
namespace VRTraining.Exports.Csv;

/// <summary>A table, one a file.</summary>
public enum CsvTable
{
    /// <summary>A row a run.</summary>
    Runs,

    /// <summary>A row a decision, those of abandoned attempts included and marked.</summary>
    Choices,

    /// <summary>A row a skill of a run, as its last attempt left it.</summary>
    Skills,
}
