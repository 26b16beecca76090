// What is stored about learners and why, read from the real schema: each column with its purpose.
using System.Reflection;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Privacy;

/// <summary>A column of the database, and why it is there.</summary>
/// <param name="Table">The table.</param>
/// <param name="Column">The column.</param>
/// <param name="Purpose">What it is for; null where nobody has said.</param>
/// <param name="Retention">How long it is kept.</param>
/// <param name="SeenBy">Who sees it.</param>
public sealed record InventoryEntry(string Table, string Column, string? Purpose, string? Retention, string? SeenBy);

/// <summary>The inventory of a store.</summary>
public sealed class DataInventory
{
    private static readonly Dictionary<string, (string Retention, string SeenBy, Dictionary<string, string> Columns)> Known = Read();

    private readonly Lane _reader;

    internal DataInventory(Lane reader) => _reader = reader;

    /// <summary>Every column that the database really has, table by table.</summary>
    public Task<IReadOnlyList<InventoryEntry>> ListAsync(CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<InventoryEntry>>(
            lane => lane.Of("""
                SELECT tables.name, columns.name FROM sqlite_schema AS tables, pragma_table_info(tables.name) AS columns
                WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%' ORDER BY tables.rowid, columns.cid
                """).Rows(row => Entry(row.GetString(0), row.GetString(1))),
            cancellationToken);

    /// <summary>What has a purpose here and is not in the database: a line that was left behind.</summary>
    internal static IEnumerable<(string Table, string Column)> Explained =>
        Known.SelectMany(table => table.Value.Columns.Keys.Select(column => (table.Key, column)));

    private static InventoryEntry Entry(string table, string column) => Known.TryGetValue(table, out var known)
        ? new InventoryEntry(table, column, known.Columns.GetValueOrDefault(column), known.Retention, known.SeenBy)
        : new InventoryEntry(table, column, null, null, null);

    private static Dictionary<string, (string Retention, string SeenBy, Dictionary<string, string> Columns)> Read()
    {
        using var stream = Assembly.GetExecutingAssembly()
            .GetManifestResourceStream($"{typeof(DataInventory).Namespace}.inventory.txt")!;
        using var reader = new StreamReader(stream);
        var tables = new Dictionary<string, (string, string, Dictionary<string, string>)>();
        Dictionary<string, string> columns = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                columns = [];
                var end = line.IndexOf(']', StringComparison.Ordinal);
                var parts = line[(end + 1)..].Split(" | ", 2);
                tables.Add(line[1..end], (parts[0].Trim(), parts[1].Trim(), columns));
            }
            else if (line.Split(" = ", 2) is [var column, var purpose] && !line.StartsWith('#'))
            {
                columns.Add(column, purpose);
            }
        }

        return tables;
    }
}
