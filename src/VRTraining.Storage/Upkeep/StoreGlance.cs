// A look at a database that leaves it as it is: no file is made, nothing is brought up to date.
using System.Globalization;
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;
using VRTraining.Storage.Schema;

namespace VRTraining.Storage.Upkeep;

/// <summary>What a database is, without touching it.</summary>
/// <param name="Path">The file.</param>
/// <param name="Bytes">Its size, without the write-ahead log.</param>
/// <param name="Layout">The version of its layout; 0 where nothing was written yet.</param>
/// <param name="NewestLayout">The version that it gets when it is next opened.</param>
public sealed record StoreGlance(string Path, long Bytes, int Layout, int NewestLayout)
{
    /// <summary>Looks at the database of a data folder and checks all its pages: some seconds a gigabyte.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>What is there; null where there is no database yet.</returns>
    /// <exception cref="JournalException">It is damaged, foreign, newer, or may not be read.</exception>
    public static Task<StoreGlance?> AtAsync(string folder, CancellationToken cancellationToken) => Task.Run(
        () => At(System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, SqliteStore.FileName))), cancellationToken);

    private static StoreGlance? At(string file)
    {
        try
        {
            StoreFile.RefuseOther(file);
            if (!File.Exists(file))
            {
                return null;
            }

            using var connection = Connect(file);
            new Upgrade(connection, file, Schema.Layout.Migrations).Check(long.MaxValue);
            using var version = new Statement(connection, "PRAGMA user_version");
            return new StoreGlance(
                file,
                new FileInfo(file).Length,
                Convert.ToInt32(version.Value(), CultureInfo.InvariantCulture),
                Schema.Layout.Migrations[^1].Version);
        }
        catch (Exception failure) when (StoreProblem.Explains(failure))
        {
            throw StoreProblem.From(failure, file);
        }
    }

    private static SqliteConnection Connect(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
