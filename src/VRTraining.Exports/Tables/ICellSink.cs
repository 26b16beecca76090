// Where the cells of a table go: a format.
namespace VRTraining.Exports.Tables;

/// <summary>Takes cells, one after the other.</summary>
internal interface ICellSink
{
    /// <summary>The next cell of the row.</summary>
    void Write(in Cell cell);

    /// <summary>The row is over.</summary>
    void EndRow();
}
