// Every row of a table as text, so that whole databases can be compared.
namespace VRTraining.Storage.Tests;

/// <summary>Every row of a table as text.</summary>
internal static class WholeTable
{
    public static List<string> Of(StoreFolder folder, string table)
    {
        using var connection = folder.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} ORDER BY 1, 2";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read())
        {
            var values = Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column) switch
            {
                byte[] bytes => Convert.ToHexString(bytes),
                DBNull => "NULL",
                var value => $"{value.GetType().Name} {value}",
            });
            rows.Add(string.Join(" | ", values));
        }

        return rows;
    }
}
