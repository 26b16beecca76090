// Looks after the database file: is it whole, how large is it, a copy of it, and no more room than it needs.
using System.Globalization;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Upkeep;

/// <summary>Looks after the database file.</summary>
public sealed class StoreUpkeep
{
    /// <summary>The setting that holds when the whole file was last found to be whole.</summary>
    private const string CheckedSetting = "checked-at";

    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly StoreFile _file;
    private readonly TimeProvider _time;

    internal StoreUpkeep(Lane reader, Lane writer, StoreFile file, TimeProvider time) =>
        (_reader, _writer, _file, _time) = (reader, writer, file, time);

    /// <summary>
    /// Checks every page, every index and every reference: some seconds a gigabyte. Where all is well, that is remembered.
    /// </summary>
    /// <returns>What is wrong, at most a hundred findings; none where the file is whole.</returns>
    public async Task<IReadOnlyList<string>> CheckAsync(CancellationToken cancellationToken)
    {
        var found = await _reader.ReadAsync(
            lane =>
            {
                var findings = lane.Of("PRAGMA integrity_check(100)").Rows(row => row.GetString(0));
                findings.Remove("ok");
                findings.AddRange(lane.Of("PRAGMA foreign_key_check").Rows(row => string.Create(
                    CultureInfo.InvariantCulture,
                    $"A row of {row.GetString(0)} refers to one of {row.GetString(2)} that is not there.")).Take(100));
                return findings;
            },
            cancellationToken);
        if (found.Count == 0 && !_file.IsReadOnly)
        {
            await RememberCheckAsync(cancellationToken);
        }

        return found;
    }

    private async Task RememberCheckAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        try
        {
            await _writer.WriteAsync(lane => Settings.Set(lane, CheckedSetting, now), cancellationToken);
        }
        catch (JournalException full) when (full.Problem == JournalProblem.DiskFull)
        {
            // The file is whole all the same, and whoever asks has to hear it.
        }
    }

    /// <summary>What the file holds.</summary>
    public Task<StoreDescription> DescribeAsync(CancellationToken cancellationToken) => _reader.ReadAsync(
        lane =>
        {
            long Number(string sql) => Convert.ToInt64(lane.Of(sql).Value(), CultureInfo.InvariantCulture);
            var tables = lane.Of("""
                SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name
                """).Rows(row => row.GetString(0));
            return new StoreDescription(
                _file.Path,
                new FileInfo(_file.Path).Length,
                Number("PRAGMA freelist_count") * Number("PRAGMA page_size"),
                (int)Number("PRAGMA user_version"),
                _file.IsReadOnly,
                tables.ToDictionary(table => table, table => Number($"SELECT count(*) FROM {table}")),
                Time(Settings.Get(lane, CheckedSetting)),
                Time(lane.Of("SELECT max(made_at) FROM copies WHERE kind = ?1").Value(Privacy.CopyList.Backup)));
        },
        cancellationToken);

    /// <summary>Copies the whole database, as it is at one moment, while others go on; the copy is checked.</summary>
    /// <param name="file">Where to; must not be there yet.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <exception cref="JournalException">The disk is full, or the copy is not whole; then there is none.</exception>
    public async Task BackUpAsync(string file, CancellationToken cancellationToken)
    {
        var partial = file + ".partial";
        File.Delete(partial);
        try
        {
            OwnerOnly.Begin(partial);
            await _reader.AloneAsync(lane => lane.Of("VACUUM INTO ?1").Run(partial), cancellationToken);
            if (BackupFile.ProblemOf(partial) is { } problem)
            {
                throw StoreProblem.Is(problem, partial);
            }

            File.Move(partial, file);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>Gives back the room of what was erased, while nobody else writes; needs as much free room as the file takes.</summary>
    /// <returns>How many bytes smaller the file is.</returns>
    public async Task<long> CompactAsync(CancellationToken cancellationToken)
    {
        await _writer.EmptyLogAsync(cancellationToken);
        var before = new FileInfo(_file.Path).Length;
        await _writer.AloneAsync(lane => lane.Of("VACUUM").Run(), cancellationToken);
        await _writer.EmptyLogAsync(CancellationToken.None);
        return before - new FileInfo(_file.Path).Length;
    }

    private static DateTimeOffset? Time(object? milliseconds) => milliseconds is null
        ? null
        : DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(milliseconds, CultureInfo.InvariantCulture));
}
