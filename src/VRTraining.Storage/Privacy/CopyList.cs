// Remembers which copies of results were made, and where they went.
using Microsoft.Data.Sqlite;
using VRTraining.Storage.Files;
using VRTraining.Storage.Profiles;

namespace VRTraining.Storage.Privacy;

/// <summary>A copy of results that was made.</summary>
/// <param name="MadeAt">UTC.</param>
/// <param name="Kind">An export's format, or <see cref="CopyList.Backup"/>.</param>
/// <param name="Place">The file, the folder, or the record store it went to.</param>
/// <param name="Profile">Whose results; null: everyone's.</param>
public sealed record ResultCopy(DateTimeOffset MadeAt, string Kind, string Place, string? Profile);

/// <summary>Remembers copies, so that whoever is erased can be told where something of theirs may still be.</summary>
public sealed class CopyList
{
    /// <summary>What <see cref="ResultCopy.Kind"/> says of a copy of the whole database.</summary>
    public const string Backup = "backup";

    /// <summary>When, kind, place, profile.</summary>
    internal static readonly string Insert =
        $"INSERT INTO copies (made_at, kind, place, profile) VALUES ({ProfileList.NotBefore("?1")}, ?2, ?3, ?4)";

    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal CopyList(Lane reader, Lane writer, TimeProvider time) => (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>Notes a copy; never as older than the profiles that are here, even where the clock was set back meanwhile.</summary>
    /// <param name="kind">See <see cref="ResultCopy.Kind"/>.</param>
    /// <param name="place">See <see cref="ResultCopy.Place"/>.</param>
    /// <param name="profile">Whose results; null: everyone's.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    public Task NoteAsync(string kind, string place, string? profile, CancellationToken cancellationToken) =>
        _writer.WriteAsync(
            lane => lane.Of(Insert).Run(_time.GetUtcNow().ToUnixTimeMilliseconds(), kind, place, profile), cancellationToken);

    /// <summary>The copies that may hold something of a profile, the newest first: its own and everyone's.</summary>
    public Task<IReadOnlyList<ResultCopy>> HoldingAsync(string profile, CancellationToken cancellationToken) =>
        _reader.ReadAsync(lane => Holding(lane, profile), cancellationToken);

    internal static IReadOnlyList<ResultCopy> Holding(Lane lane, string profile) => lane.Of("""
        SELECT made_at, kind, place, profile FROM copies
        WHERE (profile = ?1 OR profile IS NULL) AND made_at >= (SELECT created_at FROM profiles WHERE code = ?1)
        ORDER BY made_at DESC, key DESC
        """).Rows(Read, profile);

    private static ResultCopy Read(SqliteDataReader row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3));
}
