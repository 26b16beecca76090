// Tells what a database file is, and brings an older layout up to date.
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;
using VRTraining.Storage.Privacy;

namespace VRTraining.Storage.Schema;

/// <summary>Checks and upgrades the file behind a connection.</summary>
internal sealed class Upgrade(SqliteConnection connection, string path, ImmutableArray<Migration> migrations)
{
    /// <summary>
    /// Small tables that every start reads. Of a large file only these are checked, and that it was not cut short: the rest
    /// would take seconds. <c>db check</c> and each backup look at all of it, and SQLite at each page when it is read.
    /// </summary>
    private static readonly string[] AlwaysRead = ["settings", "profiles"];

    private int Latest => migrations[^1].Version;

    /// <summary>Whether the file is ours and whole.</summary>
    /// <exception cref="JournalException">It is not, or a newer version wrote it.</exception>
    public void Check(long checkedBytes)
    {
        var version = Number("PRAGMA user_version");
        if (IsNew())
        {
            return;
        }

        if (Number("PRAGMA application_id") != Layout.ApplicationId)
        {
            throw StoreProblem.Is(JournalProblem.Foreign, path);
        }

        if (version > Latest)
        {
            throw StoreProblem.Newer(path, version, Latest);
        }

        var isWhole = new FileInfo(path).Length <= checkedBytes
            ? (string?)Value("PRAGMA quick_check(1)") == "ok"
            : HasAllPages() && AlwaysRead.All(table => (string?)Value($"PRAGMA quick_check({table})") == "ok");
        if (!isWhole)
        {
            throw StoreProblem.Is(JournalProblem.Damaged, path);
        }
    }

    /// <summary>Whether there is nothing in the file at all.</summary>
    public bool IsNew() => Number("SELECT count(*) FROM sqlite_schema") == 0
        && Number("PRAGMA application_id") == 0
        && Number("PRAGMA user_version") == 0;

    /// <summary>
    /// Brings the file up to date, after a backup where there is something to lose: all steps or none. Whoever else opens
    /// the file meanwhile waits, and then finds it done.
    /// </summary>
    /// <param name="isReadOnly">Whether the file can only be read.</param>
    /// <param name="reader">A second connection to the same file: one in a transaction cannot make a backup.</param>
    /// <param name="time">Names the backup.</param>
    /// <exception cref="JournalException">It is out of date and can only be read.</exception>
    public void Run(bool isReadOnly, Func<SqliteConnection> reader, TimeProvider time)
    {
        if (Number("PRAGMA user_version") == Latest)
        {
            return;
        }

        if (isReadOnly)
        {
            throw StoreProblem.Is(JournalProblem.ReadOnly, path);
        }

        using var transaction = connection.BeginTransaction(deferred: false);
        var version = Number("PRAGMA user_version", transaction);
        var backup = version is > 0 && version < Latest ? BackUp(version, reader, time) : null;

        foreach (var migration in migrations.Where(migration => migration.Version > version))
        {
            Value(migration.Sql, transaction);
            Value($"PRAGMA application_id = {Layout.ApplicationId}", transaction);
            Value($"PRAGMA user_version = {migration.Version}", transaction);
        }

        if (backup is not null && Value("SELECT 1 FROM sqlite_schema WHERE name = 'copies'", transaction) is not null)
        {
            // Whoever is erased later is told of it.
            Value(CopyList.Insert, transaction, time.GetUtcNow().ToUnixTimeMilliseconds(), CopyList.Backup, backup, DBNull.Value);
        }

        transaction.Commit();
    }

    private string BackUp(int version, Func<SqliteConnection> reader, TimeProvider time)
    {
        var when = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var backup = Path.ChangeExtension(path, $".layout{version}-{when}.backup");
        for (var copy = 2; File.Exists(backup); copy++)
        {
            backup = Path.ChangeExtension(path, $".layout{version}-{when}-{copy}.backup");
        }

        OwnerOnly.Begin(backup);
        try
        {
            using var second = reader();
            using var command = second.CreateCommand();
            command.CommandText = "VACUUM INTO $backup";
            command.Parameters.AddWithValue("$backup", backup);
            command.ExecuteNonQuery();
            return backup;
        }
        catch
        {
            File.Delete(backup);
            throw;
        }
    }

    /// <summary>Whether the file is as long as it says; pages that are still in the log alone do not count.</summary>
    private bool HasAllPages()
    {
        var log = new FileInfo($"{path}-wal");
        return log is { Exists: true, Length: > 0 }
            || (long)Number("PRAGMA page_count") * Number("PRAGMA page_size") <= new FileInfo(path).Length;
    }

    private int Number(string sql, SqliteTransaction? transaction = null) =>
        Convert.ToInt32(Value(sql, transaction), CultureInfo.InvariantCulture);

    private object? Value(string sql, SqliteTransaction? transaction = null, params ReadOnlySpan<object> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        for (var i = 0; i < values.Length; i++)
        {
            command.Parameters.AddWithValue($"?{i + 1}", values[i]);
        }

        return command.ExecuteScalar();
    }
}
