// A backup: whether it can be trusted, and putting it in the database's place.
using System.Globalization;
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;
using VRTraining.Storage.Schema;

namespace VRTraining.Storage.Upkeep;

/// <summary>Puts backups in the database's place.</summary>
public static class BackupFile
{
    /// <summary>
    /// Puts a backup in the place of a folder's database. The database that was there is moved aside, never deleted; one
    /// that is in use stays.
    /// </summary>
    /// <param name="backup">The backup.</param>
    /// <param name="folder">The data folder.</param>
    /// <param name="time">Names what is moved aside.</param>
    /// <param name="cancellationToken">Gives up before anything is moved.</param>
    /// <returns>Where the database that was there is now; null where there was none.</returns>
    /// <exception cref="JournalException">
    /// The backup is damaged, foreign or newer, or the database is in use; nothing has changed.
    /// </exception>
    public static Task<string?> RestoreAsync(
        string backup, string folder, TimeProvider time, CancellationToken cancellationToken) =>
        Task.Run(() => Restore(backup, Path.Combine(folder, SqliteStore.FileName), time), cancellationToken);

    /// <summary>What is wrong with a file that should be a whole database of ours; null where nothing is.</summary>
    internal static JournalProblem? ProblemOf(string file)
    {
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder
            {
                DataSource = $"{new Uri(Path.GetFullPath(file)).AbsoluteUri}?immutable=1",
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ToString());
            connection.Open();
            return new Upgrade(connection, file, Layout.Migrations).IsNew()
                ? JournalProblem.Foreign
                : Checked(connection, file);
        }
        catch (Exception failure) when (StoreProblem.Explains(failure))
        {
            return StoreProblem.From(failure, file).Problem;
        }
    }

    private static JournalProblem? Checked(SqliteConnection connection, string file)
    {
        try
        {
            new Upgrade(connection, file, Layout.Migrations).Check(long.MaxValue);
            return null;
        }
        catch (JournalException wrong)
        {
            return wrong.Problem;
        }
    }

    private static string? Restore(string backup, string place, TimeProvider time)
    {
        try
        {
            if (ProblemOf(backup) is { } problem)
            {
                throw StoreProblem.Is(problem, backup);
            }

            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            var partial = place + ".partial";
            File.Copy(backup, partial, overwrite: true);
            OwnerOnly.Protect(partial);
            var aside = MoveAside(place, time);
            File.Move(partial, place);
            return aside;
        }
        catch (Exception failure) when (StoreProblem.Explains(failure))
        {
            throw StoreProblem.From(failure, place);
        }
    }

    private static string? MoveAside(string place, TimeProvider time)
    {
        if (!File.Exists(place))
        {
            return null;
        }

        EndLog(place);
        var when = time.GetUtcNow().ToString("yyyyMMdd'T'HHmmssfff'Z'", CultureInfo.InvariantCulture);
        var aside = Path.ChangeExtension(place, $".{when}.replaced");
        for (var copy = 2; File.Exists(aside); copy++)
        {
            aside = Path.ChangeExtension(place, $".{when}-{copy}.replaced");
        }

        File.Move(place, aside);
        foreach (var ending in new[] { "-wal", "-shm" }.Where(ending => File.Exists(place + ending)))
        {
            File.Move(place + ending, aside + ending);
        }

        return aside;
    }

    /// <summary>Makes sure that nobody uses the database, and brings its log home; a damaged one is moved as it is.</summary>
    private static void EndLog(string place)
    {
        try
        {
            using var connection = new SqliteConnection($"Data Source={place};Pooling=False;Default Timeout=1");
            connection.Open();
            using var command = connection.CreateCommand();

            // A file that another connection has open cannot be taken out of write-ahead logging.
            command.CommandText = "PRAGMA journal_mode = DELETE";
            command.ExecuteNonQuery();
        }
        catch (SqliteException failure) when (
            StoreProblem.From(failure, place).Problem is not (JournalProblem.Locked or JournalProblem.ReadOnly))
        {
        }
    }
}
