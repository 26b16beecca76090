// The if-then plans of learners.
using System.Globalization;
using Microsoft.Data.Sqlite;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Plans;

/// <summary>The if-then plans of learners.</summary>
public sealed class ActionPlanList
{
    private const string DayFormat = "yyyy-MM-dd";

    private readonly Lane _reader;
    private readonly Lane _writer;
    private readonly TimeProvider _time;

    internal ActionPlanList(Lane reader, Lane writer, TimeProvider time) =>
        (_reader, _writer, _time) = (reader, writer, time);

    /// <summary>A learner's plans: open ones first, the next due first.</summary>
    public Task<IReadOnlyList<ActionPlan>> ListAsync(string profile, CancellationToken cancellationToken) =>
        _reader.ReadAsync<IReadOnlyList<ActionPlan>>(
            lane => lane.Of("""
                SELECT key, situation, action, due_on, made_at, done_at FROM action_plans
                WHERE profile = ?1 ORDER BY done_at IS NOT NULL, due_on, key
                """).Rows(Read, profile),
            cancellationToken);

    /// <summary>Keeps a plan.</summary>
    /// <exception cref="ArgumentException">The plan is not complete.</exception>
    public Task AddAsync(string profile, NewActionPlan plan, CancellationToken cancellationToken)
    {
        if (!plan.IsComplete)
        {
            throw new ArgumentException("Both halves of a plan need 1–500 characters.", nameof(plan));
        }

        return _writer.WriteAsync(
            lane => lane.Of("""
                INSERT INTO action_plans (profile, run, situation, action, due_on, made_at)
                VALUES (?1, (SELECT key FROM runs WHERE id = ?2), ?3, ?4, ?5, ?6)
                """).Run(
                    profile,
                    plan.Run?.ToString(),
                    plan.Situation.Trim(),
                    plan.Action.Trim(),
                    plan.DueOn.ToString(DayFormat, CultureInfo.InvariantCulture),
                    _time.GetUtcNow().ToUnixTimeMilliseconds()),
            cancellationToken);
    }

    /// <summary>Notes that a plan was tried, or takes that back.</summary>
    public Task SetDoneAsync(string profile, long key, bool done, CancellationToken cancellationToken) =>
        _writer.WriteAsync(
            lane => lane.Of("UPDATE action_plans SET done_at = ?3 WHERE profile = ?1 AND key = ?2").Run(
                profile, key, done ? _time.GetUtcNow().ToUnixTimeMilliseconds() : null),
            cancellationToken);

    private static ActionPlan Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        DateOnly.ParseExact(row.GetString(3), DayFormat, CultureInfo.InvariantCulture),
        DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)));
}
