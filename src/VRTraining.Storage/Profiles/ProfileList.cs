// The learners of this machine, and which of them is practising.
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Profiles;

/// <summary>The learners of this machine, and which of them is practising.</summary>
public sealed class ProfileList
{
    private const string CurrentSetting = "profile";

    private const string Select = """
        SELECT code, created_at, (SELECT count(*) FROM runs WHERE runs.profile = profiles.code) FROM profiles
        """;

    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal ProfileList(Lane reader, Lane writer, TimeProvider time) => (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>All profiles by code.</summary>
    public Task<IReadOnlyList<Profile>> ListAsync(CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<Profile>>(
            lane => lane.Of($"{Select} ORDER BY code").Rows(Read), cancellationToken);

    /// <summary>The profile with that code, or null.</summary>
    public Task<Profile?> FindAsync(string code, CancellationToken cancellationToken) =>
        _reader.ReadAsync(lane => Find(lane, code), cancellationToken);

    /// <summary>Who is practising, or null where nobody has yet.</summary>
    public Task<Profile?> FindCurrentAsync(CancellationToken cancellationToken) => _reader.ReadAsync(Current, cancellationToken);

    /// <summary>Who is practising; on first use a profile is made for it.</summary>
    public async Task<Profile> CurrentAsync(CancellationToken cancellationToken) =>
        await FindCurrentAsync(cancellationToken)
        ?? await _writer.WriteAsync(lane => Current(lane) ?? Use(lane, Add(lane, null)!), cancellationToken);

    /// <summary>Makes a profile.</summary>
    /// <param name="code">Its code; null makes one up.</param>
    /// <param name="cancellationToken">Gives up before it begins.</param>
    /// <returns>The profile, or null where the code is taken.</returns>
    /// <exception cref="ArgumentException">This cannot be a code, see <see cref="ProfileCode.IsValid"/>.</exception>
    public Task<Profile?> CreateAsync(string? code, CancellationToken cancellationToken)
    {
        if (code is not null && !ProfileCode.IsValid(code))
        {
            throw new ArgumentException($"'{code}' cannot be the code of a profile.", nameof(code));
        }

        return _writer.WriteAsync(lane => Add(lane, code), cancellationToken);
    }

    /// <summary>Lets another one practise.</summary>
    /// <returns>The profile, or null where there is none of that code.</returns>
    public Task<Profile?> UseAsync(string code, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => Find(lane, code) is { } profile ? Use(lane, profile) : null, cancellationToken);

    /// <summary>A moment, or that of the newest profile where it is later: in SQL.</summary>
    internal static string NotBefore(string moment) =>
        $"max({moment}, coalesce((SELECT max(created_at) FROM profiles), {moment}))";

    private static Profile? Current(Lane lane) =>
        Settings.Get(lane, CurrentSetting) is { } code ? Find(lane, code) : null;

    private static Profile Use(Lane lane, Profile profile)
    {
        if (Settings.Get(lane, CurrentSetting) != profile.Code)
        {
            Settings.Set(lane, CurrentSetting, profile.Code);
        }

        return profile;
    }

    private static Profile? Find(Lane lane, string code) =>
        lane.Of($"{Select} WHERE code = ?1").Rows(Read, code).SingleOrDefault();

    private static Profile Read(Microsoft.Data.Sqlite.SqliteDataReader row) =>
        new(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt32(2));

    private Profile? Add(Lane lane, string? code)
    {
        for (var made = 0; ; made++)
        {
            // Where two words have been taken time and again, a number makes them new.
            var wanted = code ?? (made < 8 ? ProfileCode.Fresh() : $"{ProfileCode.Fresh()}-{made}");
            var added = lane.Of("INSERT INTO profiles (code, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
                .Run(wanted, _time.GetUtcNow().ToUnixTimeMilliseconds());
            if (added == 1 || code is not null)
            {
                return added == 1 ? Find(lane, wanted) : null;
            }
        }
    }
}
