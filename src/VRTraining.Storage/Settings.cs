// What is remembered between starts: names and values.
using VRTraining.Storage.Files;

namespace VRTraining.Storage;

/// <summary>Names and values that are remembered between starts.</summary>
public sealed class Settings
{
    private readonly Lane _reader;
    private readonly Lane _writer;

    internal Settings(Lane reader, Lane writer) => (_reader, _writer) = (reader, writer);

    /// <summary>The value, or null where none was set.</summary>
    public Task<string?> GetAsync(string name, CancellationToken cancellationToken) =>
        _reader.ReadAsync(lane => Get(lane, name), cancellationToken);

    /// <summary>Every name that begins so, with its value, in the order of names.</summary>
    public Task<IReadOnlyList<(string Name, string Value)>> AllAsync(string prefix, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<(string, string)>>(
            lane => lane.Of("SELECT name, value FROM settings WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name")
                .Rows(row => (row.GetString(0), row.GetString(1)), prefix),
            cancellationToken);

    /// <summary>Sets a value; null forgets it.</summary>
    public Task SetAsync(string name, string? value, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => Set(lane, name, value), cancellationToken);

    internal static string? Get(Lane lane, string name) =>
        (string?)lane.Of("SELECT value FROM settings WHERE name = ?1").Value(name);

    internal static int Set(Lane lane, string name, string? value) => value is null
        ? lane.Of("DELETE FROM settings WHERE name = ?1").Run(name)
        : lane.Of("INSERT INTO settings (name, value) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET value = excluded.value")
            .Run(name, value);
}
