// Writes whole journals at the speed of the database.
using System.Buffers;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Script;

namespace VRTraining.Storage.Archive;

/// <summary>Inserts recorded runs, within the caller's transaction; the rows are those that a live run would have left.</summary>
internal sealed class RunInserter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly RawStatement _run;
    private readonly RawStatement _input;
    private readonly RawStatement _event;
    private readonly RawStatement _text;
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Utf8JsonWriter _json;

    public RunInserter(SqliteConnection connection)
    {
        _connection = connection;
        _run = new RawStatement(connection, """
            INSERT INTO runs (
                id, profile, scenario, version, content_hash, run_no, seed, started_at, status, now_ms, attempts, setbacks,
                assisted, ending, outcome, success, is_over, changed_at, input_count)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)
            """);
        _input = new RawStatement(connection, "INSERT INTO inputs (run, number, taken_at, body) VALUES (?1, ?2, ?3, ?4)");
        _event = new RawStatement(
            connection, "INSERT INTO events (run, number, input, attempt, at_ms, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        _text = new RawStatement(connection, "INSERT INTO personal_texts (run, input, text) VALUES (?1, ?2, ?3)");
        _json = new Utf8JsonWriter(_body, EventJson.WriterOptions);
    }

    /// <summary>Inserts a run.</summary>
    /// <param name="recorded">The run.</param>
    /// <param name="number">Which run of the scenario by the profile it is here.</param>
    public void Insert(RecordedRun recorded, int number)
    {
        InsertRun(recorded, number);
        var key = raw.sqlite3_last_insert_rowid(_connection.Handle);
        foreach (var entry in recorded.Entries)
        {
            InputJson.Write(_json, entry.Input);
            _input.Bind(1, key).Bind(2, entry.InputNumber).Bind(3, entry.TakenAt.ToUnixTimeMilliseconds()).Bind(4, Body()).Run();
            if (InputJson.PersonalTextOf(entry.Input) is { } text)
            {
                _text.Bind(1, key).Bind(2, entry.InputNumber).Bind(3, text).Run();
            }

            for (var i = 0; i < entry.Events.Length; i++)
            {
                var stamped = entry.Events[i];
                EventJson.WriteBody(_json, stamped.Event);
                _event.Bind(1, key).Bind(2, entry.FirstEventNumber + i).Bind(3, entry.InputNumber)
                    .Bind(4, stamped.Attempt).Bind(5, stamped.At.Milliseconds).Bind(6, Body()).Run();
            }
        }
    }

    public void Dispose()
    {
        _run.Dispose();
        _input.Dispose();
        _event.Dispose();
        _text.Dispose();
        _json.Dispose();
    }

    private void InsertRun(RecordedRun recorded, int number)
    {
        var (run, standing) = (recorded.Header.Run, recorded.Standing);
        var changedAt = recorded.Entries.Count == 0 ? run.StartedAt : recorded.Entries[^1].TakenAt;
        _run.Bind(1, run.Id.ToString()).Bind(2, run.Profile).Bind(3, run.Scenario.Value).Bind(4, run.Version)
            .Bind(5, run.ContentHash).Bind(6, number).Bind(7, unchecked((long)run.Seed))
            .Bind(8, run.StartedAt.ToUnixTimeMilliseconds()).Bind(9, Spelling.Of(standing.Status))
            .Bind(10, standing.Now.Milliseconds).Bind(11, standing.Attempts).Bind(12, standing.Setbacks)
            .Bind(13, standing.Assisted ? 1 : 0).Bind(14, standing.Ending?.Value)
            .Bind(15, standing.Outcome is { } outcome ? Spelling.Of(outcome) : null)
            .Bind(17, standing.IsOver ? 1 : 0).Bind(18, changedAt.ToUnixTimeMilliseconds()).Bind(19, recorded.Entries.Count);
        _ = standing.Success is { } success ? _run.Bind(16, success ? 1 : 0) : _run.Bind(16, (string?)null);
        _run.Run();
    }

    /// <summary>What was written since the last time; valid until the next.</summary>
    private ReadOnlySpan<byte> Body()
    {
        _json.Flush();
        _json.Reset();
        var written = _body.WrittenSpan;
        _body.ResetWrittenCount();
        return written;
    }
}
