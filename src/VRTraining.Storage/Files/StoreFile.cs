// Opens the database file: ours, whole, up to date, and with the settings that make a commit last.
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Schema;

namespace VRTraining.Storage.Files;

/// <summary>An opened database file.</summary>
internal sealed class StoreFile
{
    /// <summary>Up to this size, some 800 runs, the whole file is checked when it is opened: about 0.1 s.</summary>
    private const long CheckedBytes = 16 << 20;

    /// <summary>SQLite would take a shorter file for a new one and write over it.</summary>
    private const long ShortestFile = 512;

    /// <summary>One at a time: of several in one command the library waits twice for a lock that one waits for.</summary>
    private static readonly string[] Settings =
    [
        "PRAGMA busy_timeout = 5000",
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON",
        "PRAGMA foreign_keys = ON",
        "PRAGMA synchronous = FULL",
    ];

    private readonly string _connectionString;

    private StoreFile(string path, string connectionString, bool isReadOnly) =>
        (Path, _connectionString, IsReadOnly) = (path, connectionString, isReadOnly);

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Whether it can only be read.</summary>
    public bool IsReadOnly { get; }

    /// <summary>Makes the file where there is none, checks it, and brings it up to date.</summary>
    /// <exception cref="JournalException">It cannot be used; it is as it was.</exception>
    public static StoreFile Open(string path, ImmutableArray<Migration> migrations, TimeProvider time)
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            RefuseOther(path);
            OwnerOnly.Begin(path);
            return Open(path, Ways(path), migrations, time);
        }
        catch (Exception failure) when (StoreProblem.Explains(failure))
        {
            throw StoreProblem.From(failure, path);
        }
    }

    /// <summary>Refuses what SQLite would not see to be something else.</summary>
    /// <exception cref="JournalException">It is a folder, or a file too short for a database.</exception>
    public static void RefuseOther(string path)
    {
        if (Directory.Exists(path) || new FileInfo(path) is { Exists: true, Length: > 0 and < ShortestFile })
        {
            throw StoreProblem.Is(JournalProblem.Foreign, path);
        }
    }

    /// <summary>A new connection. Settings belong to a connection, so each one gets them.</summary>
    public SqliteConnection Connect() => Connect(_connectionString);

    private static StoreFile Open(
        string path, IEnumerable<string> ways, ImmutableArray<Migration> migrations, TimeProvider time)
    {
        SqliteException? first = null;
        foreach (var way in ways)
        {
            try
            {
                using var connection = Connect(way);
                var isReadOnly = raw.sqlite3_db_readonly(connection.Handle, "main") == 1;
                var upgrade = new Upgrade(connection, path, migrations);
                upgrade.Check(CheckedBytes);
                if (!isReadOnly)
                {
                    Execute(connection, "PRAGMA journal_mode = WAL");
                }

                upgrade.Run(isReadOnly, () => Connect(way), time);
                return new StoreFile(path, way, isReadOnly);
            }
            catch (SqliteException denied) when (IsDenied(denied) && File.Exists(path))
            {
                first ??= denied;
            }
        }

        throw first!;
    }

    /// <summary>
    /// To write; to read; and as a file that nobody changes, which is the only way to read from a medium where not even
    /// the readers' own files can be made. The last one would overlook changes still in the write-ahead log.
    /// </summary>
    private static IEnumerable<string> Ways(string path)
    {
        yield return Way(path, SqliteOpenMode.ReadWriteCreate);
        yield return Way(path, SqliteOpenMode.ReadOnly);
        var log = new FileInfo($"{path}-wal");
        if (!log.Exists || log.Length == 0)
        {
            yield return Way($"{new Uri(path).AbsoluteUri}?immutable=1", SqliteOpenMode.ReadOnly);
        }
    }

    private static string Way(string source, SqliteOpenMode mode) => new SqliteConnectionStringBuilder
    {
        DataSource = source,
        Mode = mode,
        Pooling = false,

        // SQLite itself waits (busy_timeout); this one only keeps the library from trying all over again.
        DefaultTimeout = 1,
    }.ToString();

    private static bool IsDenied(SqliteException failure) =>
        failure.SqliteErrorCode is raw.SQLITE_READONLY or raw.SQLITE_CANTOPEN or raw.SQLITE_PERM;

    private static SqliteConnection Connect(string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            foreach (var setting in Settings)
            {
                Execute(connection, setting);
            }

            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var statement = new Statement(connection, sql);
        statement.Run();
    }
}
