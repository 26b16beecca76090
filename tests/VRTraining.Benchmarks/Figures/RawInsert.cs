// The least that inserting runs can cost: finished bytes, prepared statements, bind, step and reset.
using System.Text;
using SQLitePCL;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;

namespace VRTraining.Benchmarks.Figures;

/// <summary>Inserts the rows of runs with SQLitePCLRaw alone, with the settings and transactions of the store.</summary>
internal sealed class RawInsert : IDisposable
{
    private readonly sqlite3 _database;
    private readonly List<(byte[] Id, List<RawInput> Inputs)> _runs;

    public RawInsert(string file, List<RecordedRun> runs)
    {
        Check(raw.sqlite3_open(file, out _database));
        Execute("PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA journal_mode = WAL");
        _runs = [.. runs.Select(run => (Utf8(run.Header.Run.Id.ToString()), run.Entries.Select(entry => new RawInput(
            entry.TakenAt.ToUnixTimeMilliseconds(),
            Utf8(InputJson.Line(entry.Input)),
            InputJson.PersonalTextOf(entry.Input) is { } text ? Utf8(text) : null,
            entry.Events.Select(happened => (
                happened.At.Milliseconds, (long)happened.Attempt, Utf8(EventJson.Body(happened.Event)))).ToList())).ToList()))];
    }

    public void Run()
    {
        var run = Prepare("""
            INSERT INTO runs (id, profile, scenario, version, content_hash, run_no, seed, started_at, status, now_ms, attempts,
                setbacks, assisted, is_over, changed_at, input_count)
            VALUES (?1, 'quiet-otter', 'small-talk', '1.0.0', (SELECT content_hash FROM scenarios), ?2, 7, 1, 'playing', 0, 1,
                0, 0, 0, 1, 1)
            """);
        var input = Prepare("INSERT INTO inputs (run, number, taken_at, body) VALUES (?1, ?2, ?3, ?4)");
        var text = Prepare("INSERT INTO personal_texts (run, input, text) VALUES (?1, ?2, ?3)");
        var happened = Prepare("INSERT INTO events (run, number, input, attempt, at_ms, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        Execute("BEGIN IMMEDIATE");
        for (var i = 0; i < _runs.Count; i++)
        {
            raw.sqlite3_bind_text(run, 1, _runs[i].Id);
            raw.sqlite3_bind_int64(run, 2, i + 1);
            Step(run);
            var key = raw.sqlite3_last_insert_rowid(_database);
            var (number, eventNumber) = (0, 0);
            foreach (var (takenAt, body, own, events) in _runs[i].Inputs)
            {
                number++;
                raw.sqlite3_bind_int64(input, 1, key);
                raw.sqlite3_bind_int64(input, 2, number);
                raw.sqlite3_bind_int64(input, 3, takenAt);
                raw.sqlite3_bind_text(input, 4, body);
                Step(input);
                if (own is not null)
                {
                    raw.sqlite3_bind_int64(text, 1, key);
                    raw.sqlite3_bind_int64(text, 2, number);
                    raw.sqlite3_bind_text(text, 3, own);
                    Step(text);
                }

                foreach (var (at, attempt, eventBody) in events)
                {
                    raw.sqlite3_bind_int64(happened, 1, key);
                    raw.sqlite3_bind_int64(happened, 2, ++eventNumber);
                    raw.sqlite3_bind_int64(happened, 3, number);
                    raw.sqlite3_bind_int64(happened, 4, attempt);
                    raw.sqlite3_bind_int64(happened, 5, at);
                    raw.sqlite3_bind_text(happened, 6, eventBody);
                    Step(happened);
                }
            }

            if ((i + 1) % 256 == 0)
            {
                Execute("COMMIT; BEGIN IMMEDIATE");
            }
        }

        Execute("COMMIT");
        foreach (var statement in new[] { run, input, text, happened })
        {
            statement.Dispose();
        }
    }

    public void Dispose() => _database.Dispose();

    private sealed record RawInput(
        long TakenAt, byte[] Body, byte[]? Text, List<(long At, long Attempt, byte[] Body)> Events);

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static void Check(int code)
    {
        if (code != raw.SQLITE_OK)
        {
            throw new InvalidOperationException($"SQLite says {code}.");
        }
    }

    private static void Step(sqlite3_stmt statement)
    {
        if (raw.sqlite3_step(statement) != raw.SQLITE_DONE)
        {
            throw new InvalidOperationException("A row was not taken.");
        }

        raw.sqlite3_reset(statement);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(_database, sql, out var statement));
        return statement;
    }

    private void Execute(string sql) => Check(raw.sqlite3_exec(_database, sql));
}
