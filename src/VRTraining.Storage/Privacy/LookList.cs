// Who looked at whose results.
using Microsoft.Data.Sqlite;
using VRTraining.Storage.Files;
using VRTraining.Storage.Profiles;

namespace VRTraining.Storage.Privacy;

/// <summary>A look at results that are not one's own.</summary>
/// <param name="TakenAt">UTC.</param>
/// <param name="Who">The user of the computer who looked.</param>
/// <param name="What">What was looked at, such as <c>show</c> or <c>export csv</c>.</param>
/// <param name="Profile">Whose results; null: everyone's.</param>
public sealed record ResultLook(DateTimeOffset TakenAt, string Who, string What, string? Profile);

/// <summary>Keeps who looked at whose results; nothing of it can be changed, and erasing a learner erases it with them.</summary>
public sealed class LookList
{
    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal LookList(Lane reader, Lane writer, TimeProvider time) => (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>Notes a look; never as older than the profiles that are here, even where the clock was set back meanwhile.</summary>
    /// <param name="who">See <see cref="ResultLook.Who"/>.</param>
    /// <param name="what">See <see cref="ResultLook.What"/>.</param>
    /// <param name="profile">Whose results; null: everyone's.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    public Task NoteAsync(string who, string what, string? profile, CancellationToken cancellationToken) =>
        _writer.WriteAsync(
            lane => lane.Of($"INSERT INTO looks (taken_at, who, what, profile) VALUES ({ProfileList.NotBefore("?1")}, ?2, ?3, ?4)")
                .Run(_time.GetUtcNow().ToUnixTimeMilliseconds(), who, what, profile),
            cancellationToken);

    /// <summary>The looks that a learner is told of, the newest first: at their results, and at everyone's since they are here.</summary>
    public Task<IReadOnlyList<ResultLook>> AtAsync(string profile, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<ResultLook>>(
            lane => lane.Of("""
                SELECT taken_at, who, what, profile FROM looks
                WHERE (profile = ?1 OR profile IS NULL) AND taken_at >= (SELECT created_at FROM profiles WHERE code = ?1)
                ORDER BY taken_at DESC, key DESC
                """).Rows(Read, profile),
            cancellationToken);

    private static ResultLook Read(SqliteDataReader row) => new(
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(0)),
        row.GetString(1),
        row.GetString(2),
        row.IsDBNull(3) ? null : row.GetString(3));
}
