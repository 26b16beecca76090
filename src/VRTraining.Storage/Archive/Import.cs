// One import: parts in, rows out, some hundred runs a transaction.
using System.Globalization;
using Microsoft.Data.Sqlite;
using VRTraining.Runs.Archive;
using VRTraining.Runs.Journal;
using VRTraining.Storage.Files;
using VRTraining.Storage.Journal;
using VRTraining.Storage.Profiles;

namespace VRTraining.Storage.Archive;

/// <summary>One import, over a connection of its own, so that a run that is played meanwhile waits for one transaction at most.</summary>
internal sealed class Import : IAsyncDisposable
{
    private const int RunsInTransaction = 256;

    private readonly string _path;
    private readonly Lane _lane;
    private readonly RunInserter _inserter;
    private readonly KnownEvents _known = new();
    private Imported _done = new(0, 0, 0, 0, 0);
    private bool _isOpen;

    public Import(StoreFile file)
    {
        _path = file.Path;
        var connection = file.Connect();

        // Reads through the lane's statements and writes through raw ones share the connection and its transaction.
        _lane = new Lane(connection, file.Path);
        _inserter = new RunInserter(connection);
    }

    public async Task<Imported> TakeAsync(
        IAsyncEnumerable<ArchivePart> parts, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var seen = 0;
        try
        {
            await foreach (var part in parts.WithCancellation(cancellationToken))
            {
                Guarded(() => Take(part));
                if (part is ArchivePart.Run)
                {
                    seen++;
                    progress?.Report(seen);
                    if (seen % RunsInTransaction == 0)
                    {
                        Guarded(Commit);
                    }
                }
            }
        }
        finally
        {
            // What came before a part that is wrong is whole, and stays.
            Guarded(Commit);
        }

        return _done;
    }

    public ValueTask DisposeAsync()
    {
        _inserter.Dispose();
        return _lane.DisposeAsync();
    }

    private void Guarded(Action work)
    {
        try
        {
            work();
        }
        catch (SqliteException failure)
        {
            _isOpen = false;
            throw StoreProblem.From(failure, _path);
        }
    }

    private void Commit()
    {
        if (_isOpen)
        {
            _isOpen = false;
            _lane.Of("COMMIT").Run();
        }
    }

    private void Take(ArchivePart part)
    {
        if (!_isOpen)
        {
            _lane.Of("BEGIN IMMEDIATE").Run();
            _isOpen = true;
        }

        switch (part)
        {
            case ArchivePart.Learner learner:
                Add(learner);
                break;
            case ArchivePart.Script script:
                Add(script);
                break;
            case ArchivePart.Run run:
                Add(run.Recorded);
                break;
            case ArchivePart.Plan plan:
                Add(plan);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    private void Add(ArchivePart.Learner learner)
    {
        if (!ProfileCode.IsValid(learner.Code))
        {
            throw new FormatException("A learner's code is none: 2–32 lower-case letters, digits and dashes, a letter first.");
        }

        _lane.Of("INSERT INTO profiles (code, created_at) VALUES (?1, ?2) ON CONFLICT DO NOTHING")
            .Run(learner.Code, learner.CreatedAt.ToUnixTimeMilliseconds());
    }

    private void Add(ArchivePart.Script script) => _lane.Of("""
        INSERT INTO scenarios (content_hash, id, version, title, json, kept_at) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
        ON CONFLICT DO NOTHING
        """).Run(
            script.ContentHash,
            script.Id.Value,
            script.Version,
            script.Title,
            script.Json.ToArray(),
            script.KeptAt.ToUnixTimeMilliseconds());

    private void Add(RecordedRun recorded)
    {
        var run = recorded.Header.Run;
        if (_lane.Of("SELECT 1 FROM runs WHERE id = ?1").Value(run.Id.ToString()) is not null)
        {
            var same = Same(JournalReader.Read(_lane, _known, run.Id)!, recorded);
            _done = same ? _done with { AlreadyHere = _done.AlreadyHere + 1 } : _done with { Different = _done.Different + 1 };
            return;
        }

        if (_lane.Of("SELECT 1 FROM scenarios WHERE content_hash = ?1").Value(run.ContentHash) is null)
        {
            throw new FormatException($"The script of run {run.Id} is neither in the file nor kept here.");
        }

        Add(new ArchivePart.Learner(run.Profile, run.StartedAt));
        var number = recorded.Header.Number;
        var isTaken = _lane.Of("SELECT 1 FROM runs WHERE profile = ?1 AND scenario = ?2 AND run_no = ?3")
            .Value(run.Profile, run.Scenario.Value, number) is not null;
        if (isTaken)
        {
            number = 1 + (int)(long)_lane.Of("SELECT max(run_no) FROM runs WHERE profile = ?1 AND scenario = ?2")
                .Value(run.Profile, run.Scenario.Value)!;
        }

        _inserter.Insert(recorded, number);
        _done = _done with { Runs = _done.Runs + 1, Renumbered = _done.Renumbered + (isTaken ? 1 : 0) };
    }

    /// <summary>Whether both tell of the same play; an own text that one of them lacks makes no difference.</summary>
    private static bool Same(RecordedRun here, RecordedRun other) =>
        here.Header.Run == other.Header.Run
        && here.Standing == other.Standing
        && here.Events().SequenceEqual(other.Events());

    private void Add(ArchivePart.Plan plan)
    {
        var madeAt = plan.MadeAt.ToUnixTimeMilliseconds();
        var known = _lane.Of("SELECT 1 FROM action_plans WHERE profile = ?1 AND made_at = ?2 AND situation = ?3 AND action = ?4")
            .Value(plan.Profile, madeAt, plan.Situation, plan.Action);
        if (known is not null)
        {
            return;
        }

        _lane.Of("""
            INSERT INTO action_plans (profile, run, situation, action, due_on, made_at, done_at)
            VALUES (?1, (SELECT key FROM runs WHERE id = ?2), ?3, ?4, ?5, ?6, ?7)
            """).Run(
                plan.Profile,
                plan.From?.ToString(),
                plan.Situation,
                plan.Action,
                plan.DueOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                madeAt,
                plan.DoneAt?.ToUnixTimeMilliseconds());
        _done = _done with { Plans = _done.Plans + 1 };
    }
}
