// What SQLite and the file system say, in words for the person: what is wrong and what to do.
using Microsoft.Data.Sqlite;
using SQLitePCL;
using VRTraining.Runs.Journal;

namespace VRTraining.Storage.Files;

/// <summary>Turns failures of the database into a reason for the person.</summary>
internal static class StoreProblem
{
    public static JournalException From(Exception failure, string file) => failure switch
    {
        JournalException known => known,
        SqliteException sqlite => new JournalException(Of(sqlite), Sentence(Of(sqlite), file, sqlite.Message), sqlite),
        FormatException unreadable => Is(JournalProblem.Damaged, file, unreadable),
        _ => new JournalException(
            JournalProblem.Unavailable, Sentence(JournalProblem.Unavailable, file, failure.Message), failure),
    };

    public static JournalException Is(JournalProblem problem, string file, Exception? cause = null) =>
        new(problem, Sentence(problem, file, cause?.Message ?? ""), cause);

    public static JournalException Newer(string file, int version, int known) => new(
        JournalProblem.Newer,
        $"The database {file} was written by a newer VRTraining (layout {version}; this one knows up to {known}). "
            + "Install the newer version, or choose another folder with --data.");

    /// <summary>Failures that have a reason for the person; anything else is a defect of ours.</summary>
    public static bool Explains(Exception failure) => failure
        is IOException or UnauthorizedAccessException or FormatException
        or SqliteException { SqliteErrorCode: not (raw.SQLITE_CONSTRAINT or raw.SQLITE_MISUSE or raw.SQLITE_RANGE) };

    private static JournalProblem Of(SqliteException failure) => failure switch
    {
        { SqliteExtendedErrorCode: raw.SQLITE_IOERR_SHMSIZE } => JournalProblem.DiskFull,
        { SqliteErrorCode: raw.SQLITE_FULL } => JournalProblem.DiskFull,
        { SqliteErrorCode: raw.SQLITE_READONLY } => JournalProblem.ReadOnly,
        { SqliteErrorCode: raw.SQLITE_BUSY or raw.SQLITE_LOCKED } => JournalProblem.Locked,
        { SqliteErrorCode: raw.SQLITE_CORRUPT } => JournalProblem.Damaged,
        { SqliteErrorCode: raw.SQLITE_NOTADB } => JournalProblem.Foreign,
        _ => JournalProblem.Unavailable,
    };

    private static string Sentence(JournalProblem problem, string file, string reason) => problem switch
    {
        JournalProblem.ReadOnly => $"The database {file} can be read but not written. "
            + "Allow yourself to write there, or choose another folder with --data.",
        JournalProblem.Locked => $"Another program is using the database {file}. Close it there, and try again.",
        JournalProblem.Damaged => $"The database {file} is damaged; it is left as it is. "
            + "Put a backup in its place, or move it away to begin a new one.",
        JournalProblem.Foreign => $"{file} is not a database of VRTraining; it is left as it is. "
            + "Move it away, or choose another folder with --data.",
        JournalProblem.DiskFull => $"The disk that holds {file} is full. "
            + "Free some space and go on; nothing that you have seen is lost.",
        _ => $"The database {file} cannot be used ({reason.TrimEnd('.')}). "
            + "See that its folder is there and that you may write to it, or choose another with --data.",
    };
}
