// The queues of statements, one a record store, kept until they are delivered or refused for good.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Outbox;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Outbox;

/// <summary>The queues of statements; each change is one commit, so that a crash between two sends loses and doubles nothing.</summary>
public sealed class StoreOutbox
{
    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal StoreOutbox(Lane reader, Lane writer, TimeProvider time) => (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>The setting that says that a learner shares; their code follows.</summary>
    internal const string SharingSetting = "shares:";

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Adds a record store, or changes the one of that name.</summary>
    public Task AddAsync(RecordStore store, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("""
            INSERT INTO record_stores (name, endpoint, xapi_version) VALUES (?1, ?2, ?3)
            ON CONFLICT DO UPDATE SET endpoint = excluded.endpoint, xapi_version = excluded.xapi_version, problem = NULL
            """).Run(store.Name, store.Endpoint.ToString(), store.XapiVersion),
        cancellationToken);

    /// <summary>Removes a record store with its queue.</summary>
    /// <returns>Whether there was one.</returns>
    public Task<bool> RemoveAsync(string name, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("DELETE FROM record_stores WHERE name = ?1").Run(name) == 1, cancellationToken);

    /// <summary>All record stores by name, with their queues.</summary>
    public Task<IReadOnlyList<QueueStanding>> ListAsync(CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<QueueStanding>>(
            lane => lane.Of("""
                SELECT name, endpoint, xapi_version, delivered_at, record_stores.problem,
                    count(*) FILTER (WHERE status = 'waiting'),
                    count(*) FILTER (WHERE status = 'delivered'),
                    count(*) FILTER (WHERE status = 'dead')
                FROM record_stores LEFT JOIN outbox ON store = name GROUP BY name ORDER BY name
                """).Rows(row => new QueueStanding(
                    new RecordStore(row.GetString(0), new Uri(row.GetString(1)), row.GetString(2)),
                    row.GetInt32(5),
                    row.GetInt32(6),
                    row.GetInt32(7),
                    row.IsDBNull(3) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(3)),
                    row.IsDBNull(4) ? null : row.GetString(4))),
            cancellationToken);

    /// <summary>The record stores that a learner's runs are told to: all where they share, else none.</summary>
    public Task<IReadOnlyList<string>> NamesAsync(string profile, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<string>>(
            lane => lane.Of($"SELECT name FROM record_stores WHERE {Shares("?1")} ORDER BY name").Rows(row => row.GetString(0), profile),
            cancellationToken);

    /// <summary>Whether a learner's runs are told to record stores.</summary>
    public Task<bool> IsSharingAsync(string profile, CancellationToken cancellationToken) => _reader.ReadAsync(
        lane => lane.Of($"SELECT 1 WHERE {Shares("?1")}").Value(profile) is not null, cancellationToken);

    /// <summary>Lets a learner's runs be told to record stores, or no longer; then what waits of them is taken back.</summary>
    public Task SetSharingAsync(string profile, bool shares, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane =>
        {
            if (!shares)
            {
                lane.Of("""
                    DELETE FROM outbox WHERE status = 'waiting' AND run IN (SELECT key FROM runs WHERE profile = ?1)
                    """).Run(profile);
            }

            return Settings.Set(lane, SharingSetting + profile, shares ? "on" : null);
        },
        cancellationToken);

    /// <summary>Runs that are over and of which nothing is in the queue of that store, of learners who share.</summary>
    public Task<IReadOnlyList<RunId>> NotQueuedAsync(string store, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<RunId>>(
            lane => lane.Of($"""
                SELECT id FROM runs WHERE is_over = 1 AND {Shares("runs.profile")}
                AND NOT EXISTS (SELECT 1 FROM outbox WHERE outbox.run = runs.key AND store = ?1) ORDER BY started_at, key
                """).Rows(row => new RunId(Guid.ParseExact(row.GetString(0), "D")), store),
            cancellationToken);

    /// <summary>Puts statements of a run into queues; those that were put there before stay as they are.</summary>
    /// <returns>How many are new.</returns>
    public Task<int> QueueAsync(RunId run, IReadOnlyList<OutboxItem> items, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => Queue(lane, run, items, Now), cancellationToken);

    /// <summary>The next statements of a queue, in order.</summary>
    public Task<IReadOnlyList<WaitingStatement>> NextAsync(string store, int most, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<WaitingStatement>>(
            lane => lane.Of(
                "SELECT key, statement, body FROM outbox WHERE store = ?1 AND status = 'waiting' ORDER BY key LIMIT ?2").Rows(
                    row => new WaitingStatement(
                        row.GetInt64(0), Guid.ParseExact(row.GetString(1), "D"), row.GetFieldValue<byte[]>(2)),
                    store,
                    most),
            cancellationToken);

    /// <summary>Statements that were refused for good, the first ones.</summary>
    public Task<IReadOnlyList<DeadStatement>> DeadAsync(string store, int most, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<DeadStatement>>(
            lane => lane.Of(
                "SELECT statement, problem FROM outbox WHERE store = ?1 AND status = 'dead' ORDER BY key LIMIT ?2").Rows(
                    row => new DeadStatement(Guid.ParseExact(row.GetString(0), "D"), row.IsDBNull(1) ? "" : row.GetString(1)),
                    store,
                    most),
            cancellationToken);

    /// <summary>The record store has these.</summary>
    public Task DeliveredAsync(string store, ImmutableArray<long> keys, CancellationToken cancellationToken) =>
        _writer.WriteAsync(
            lane =>
            {
                var settled = lane.Of(
                    "UPDATE outbox SET status = 'delivered', settled_at = ?2, tries = tries + 1, problem = NULL WHERE key = ?1");
                foreach (var key in keys)
                {
                    settled.Run(key, Now);
                }

                return lane.Of("UPDATE record_stores SET delivered_at = ?2, problem = NULL WHERE name = ?1").Run(store, Now);
            },
            cancellationToken);

    /// <summary>The record store will never take this one.</summary>
    public Task RefusedAsync(long key, string problem, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("UPDATE outbox SET status = 'dead', settled_at = ?2, tries = tries + 1, problem = ?3 WHERE key = ?1")
            .Run(key, Now, problem),
        cancellationToken);

    /// <summary>Lets statements that were refused for good wait again.</summary>
    /// <returns>How many.</returns>
    public Task<int> ReviveAsync(string store, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("UPDATE outbox SET status = 'waiting', settled_at = NULL WHERE store = ?1 AND status = 'dead'").Run(store),
        cancellationToken);

    /// <summary>Notes why nothing goes on for now; null where all is well.</summary>
    public Task StoppedAsync(string store, string? problem, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("UPDATE record_stores SET problem = ?2 WHERE name = ?1").Run(store, problem), cancellationToken);

    private static string Shares(string profile) =>
        $"EXISTS (SELECT 1 FROM settings WHERE settings.name = '{SharingSetting}' || {profile})";

    internal static int Queue(Lane lane, RunId run, IReadOnlyList<OutboxItem> items, long now)
    {
        var insert = lane.Of("""
            INSERT INTO outbox (store, run, statement, body, queued_at, status, tries)
            SELECT ?1, key, ?3, ?4, ?5, 'waiting', 0 FROM runs WHERE id = ?2 ON CONFLICT DO NOTHING
            """);
        var added = 0;
        foreach (var item in items)
        {
            added += insert.Run(item.Store, run.ToString(), item.Statement.ToString("D"), item.Body.ToArray(), now);
        }

        return added;
    }
}
