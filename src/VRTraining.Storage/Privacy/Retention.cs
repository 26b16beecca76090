// How long things are kept, and taking out what has been kept long enough.
using System.Collections.Immutable;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Privacy;

/// <summary>How long rows of one kind are kept.</summary>
/// <param name="Subject">One of <see cref="Retention.Subjects"/>.</param>
/// <param name="Days">Days, from 1; null: until they are erased.</param>
public sealed record RetentionRule(string Subject, int? Days);

/// <summary>What a purge took out.</summary>
/// <param name="Subject">One of <see cref="Retention.Subjects"/>.</param>
/// <param name="Rows">How many rows of it.</param>
/// <param name="Before">UTC; everything older is gone.</param>
public sealed record Purged(string Subject, int Rows, DateTimeOffset Before);

/// <summary>Keeps the rules and carries them out.</summary>
public sealed class Retention
{
    /// <summary>What goes, by what is older than the moment <c>?1</c>; a run takes all that hangs on it along.</summary>
    private static readonly ImmutableDictionary<string, string> Deletions = new Dictionary<string, string>
    {
        ["runs"] = "DELETE FROM runs WHERE changed_at < ?1",
        ["personal_texts"] = """
            DELETE FROM personal_texts WHERE EXISTS (
                SELECT 1 FROM inputs WHERE run = personal_texts.run AND number = personal_texts.input AND taken_at < ?1)
            """,
        ["action_plans"] = "DELETE FROM action_plans WHERE coalesce(done_at, made_at) < ?1",
        ["looks"] = "DELETE FROM looks WHERE taken_at < ?1",
        ["copies"] = "DELETE FROM copies WHERE made_at < ?1",
        ["sessions"] = "DELETE FROM sessions WHERE opened_at < ?1",
        ["outbox"] = "DELETE FROM outbox WHERE status <> 'waiting' AND settled_at < ?1",
    }.ToImmutableDictionary();

    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal Retention(Lane reader, Lane writer, TimeProvider time) => (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>The tables that a rule can be about.</summary>
    public static ImmutableArray<string> Subjects { get; } = [.. Deletions.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A rule a subject, in the order of <see cref="Subjects"/>.</summary>
    public Task<IReadOnlyList<RetentionRule>> ListAsync(CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<RetentionRule>>(Rules, cancellationToken);

    /// <summary>Sets how long rows are kept.</summary>
    /// <exception cref="ArgumentException">There is no such subject, or the days are fewer than 1.</exception>
    public Task SetAsync(RetentionRule rule, CancellationToken cancellationToken)
    {
        if (!Deletions.ContainsKey(rule.Subject) || rule.Days is < 1)
        {
            throw new ArgumentException($"There is no rule of {rule.Days} days for '{rule.Subject}'.", nameof(rule));
        }

        return _writer.WriteAsync(
            lane => rule.Days is { } days
                ? lane.Of("INSERT INTO retention VALUES (?1, ?2) ON CONFLICT DO UPDATE SET days = excluded.days").Run(rule.Subject, days)
                : lane.Of("DELETE FROM retention WHERE subject = ?1").Run(rule.Subject),
            cancellationToken);
    }

    /// <summary>Takes out what has been kept long enough, in one transaction, and overwrites its bytes in the file.</summary>
    /// <returns>What went, a line a subject that has a rule.</returns>
    public async Task<IReadOnlyList<Purged>> PurgeAsync(CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var purged = await _writer.WriteAsync<IReadOnlyList<Purged>>(
            lane =>
            {
                lane.Of("PRAGMA secure_delete = ON").Value();
                return
                [
                    .. from rule in Rules(lane)
                       let before = now.AddDays(-rule.Days ?? 0)
                       where rule.Days is not null
                       let sql = Deletions[rule.Subject]
                       select new Purged(rule.Subject, lane.Of(sql).Run(before.ToUnixTimeMilliseconds()), before),
                ];
            },
            cancellationToken);
        if (purged.Any(subject => subject.Rows > 0))
        {
            await _writer.EmptyLogAsync(CancellationToken.None);
        }

        return purged;
    }

    private static List<RetentionRule> Rules(Lane lane)
    {
        var days = lane.Of("SELECT subject, days FROM retention")
            .Rows(row => (Subject: row.GetString(0), Days: row.GetInt32(1)))
            .ToDictionary(row => row.Subject, row => row.Days);
        return [.. Subjects.Select(subject => new RetentionRule(subject, days.TryGetValue(subject, out var kept) ? kept : null))];
    }
}
