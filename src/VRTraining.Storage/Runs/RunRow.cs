// The columns of a run, and what they mean.
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Storage.Runs;

/// <summary>Reads a row of runs.</summary>
internal static class RunRow
{
    public const string Tables = "runs JOIN scenarios ON scenarios.content_hash = runs.content_hash";

    public const string Columns = """
        runs.id, runs.profile, runs.scenario, runs.version, runs.content_hash, seed, started_at, run_no,
        status, now_ms, attempts, setbacks, assisted, ending, outcome, success, changed_at, title
        """;

    /// <param name="row">A row that has <see cref="Columns"/>.</param>
    /// <param name="first">Where they begin.</param>
    public static RunSummary Read(SqliteDataReader row, int first = 0)
    {
        string? Text(int column) => row.IsDBNull(first + column) ? null : row.GetString(first + column);
        var run = new NewRun(
            new RunId(Guid.ParseExact(row.GetString(first), "D")),
            row.GetString(first + 1),
            new ScenarioId(row.GetString(first + 2)),
            row.GetString(first + 3),
            row.GetString(first + 4),
            unchecked((ulong)row.GetInt64(first + 5)),
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(first + 6)));
        var standing = new RunStanding(
            Word<RunStatus>(row.GetString(first + 8)),
            new RunTime(row.GetInt64(first + 9)),
            row.GetInt32(first + 10),
            row.GetInt32(first + 11),
            row.GetBoolean(first + 12),
            Text(13) is { } ending ? new EndingId(ending) : null,
            Text(14) is { } outcome ? Word<Outcome>(outcome) : null,
            row.IsDBNull(first + 15) ? null : row.GetBoolean(first + 15));
        return new RunSummary(
            new RunHeader(run, row.GetInt32(first + 7)),
            standing,
            DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(first + 16)),
            row.GetString(first + 17));
    }

    private static T Word<T>(string text)
        where T : struct, Enum =>
        Spelling.Read<T>(text) ?? throw new FormatException($"There is no {typeof(T).Name} '{text}'.");
}
