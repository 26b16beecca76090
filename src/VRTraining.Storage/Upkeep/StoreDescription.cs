// What a database file holds, in numbers.
namespace VRTraining.Storage.Upkeep;

/// <summary>What a database file holds.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size, without the write-ahead log.</param>
/// <param name="FreeBytes">How much of it is unused; compacting gives it back.</param>
/// <param name="Layout">The version of its layout.</param>
/// <param name="IsReadOnly">Whether it can only be read.</param>
/// <param name="Rows">How many rows each table has.</param>
/// <param name="CheckedAt">UTC; when it was last found to be whole; null: never.</param>
/// <param name="BackedUpAt">UTC; when a backup was last made; null: never.</param>
public sealed record StoreDescription(
    string Path,
    long Bytes,
    long FreeBytes,
    int Layout,
    bool IsReadOnly,
    IReadOnlyDictionary<string, long> Rows,
    DateTimeOffset? CheckedAt,
    DateTimeOffset? BackedUpAt);
