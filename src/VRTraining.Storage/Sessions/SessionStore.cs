// Keeps group sessions: events in one list, ballots and counts in two others that know nothing of each other.
using System.Collections.Immutable;
using System.Globalization;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Json;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Sessions;

/// <summary>The sessions of this store. The scenario must be kept before a session on it is opened.</summary>
public sealed class SessionStore : ISessionJournal
{
    private readonly Lane _reader;
    private readonly Lane _writer;

    internal SessionStore(Lane reader, Lane writer) => (_reader, _writer) = (reader, writer);

    /// <inheritdoc/>
    public Task OpenAsync(NewSession session, CancellationToken cancellationToken) => _writer.WriteAsync(
        lane => lane.Of("""
            INSERT INTO sessions (id, scenario, content_hash, facilitator, opened_at, event_count, is_closed)
            VALUES (?1, ?2, ?3, ?4, ?5, 0, 0)
            """).Run(
                session.Id.ToString(), session.Scenario.Value, session.ContentHash, session.Facilitator.Value,
                session.OpenedAt.ToUnixTimeMilliseconds()),
        cancellationToken);

    /// <inheritdoc/>
    public Task AppendAsync(
        SessionId session, ImmutableArray<StampedSessionEvent> events, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => Append(lane, session, events), cancellationToken);

    /// <inheritdoc/>
    public Task CastAsync(SessionId session, ImmutableArray<CastPaper> papers, CancellationToken cancellationToken) =>
        _writer.WriteAsync(lane => Cast(lane, Key(lane, session), papers), cancellationToken);

    /// <inheritdoc/>
    public Task<RecordedSession?> ReadAsync(SessionId session, CancellationToken cancellationToken) =>
        _reader.ReadAsync(lane => Read(lane, session), cancellationToken);

    /// <inheritdoc/>
    public Task<SessionId?> UnfinishedAsync(CancellationToken cancellationToken) => _reader.ReadAsync(
        lane => lane.Of("SELECT id FROM sessions WHERE is_closed = 0 ORDER BY opened_at DESC, key DESC LIMIT 1").Value()
            is string id ? Id(id) : (SessionId?)null,
        cancellationToken);

    /// <summary>
    /// Erases what a closed session leaves: its runs, but for those that a learner keeps or shares. Run again after a crash
    /// it does what is left to do.
    /// </summary>
    /// <returns>The runs that were erased.</returns>
    public async Task<IReadOnlyList<RunId>> EraseRunsAsync(SessionId session, CancellationToken cancellationToken)
    {
        var erased = await _writer.WriteAsync(lane => EraseRuns(lane, session), cancellationToken);
        await _writer.EmptyLogAsync(CancellationToken.None);
        return erased;
    }

    /// <summary>Erases a session with everything in it; its runs first.</summary>
    /// <returns>Whether there was such a session.</returns>
    public async Task<bool> EraseAsync(SessionId session, CancellationToken cancellationToken)
    {
        var erased = await _writer.WriteAsync(
            lane =>
            {
                lane.Of("PRAGMA secure_delete = ON").Value();
                EraseRuns(lane, session);
                return lane.Of("DELETE FROM sessions WHERE id = ?1").Run(session.ToString()) > 0;
            },
            cancellationToken);
        await _writer.EmptyLogAsync(CancellationToken.None);
        return erased;
    }

    private static int Append(Lane lane, SessionId session, ImmutableArray<StampedSessionEvent> events)
    {
        var moved = lane.Of("UPDATE sessions SET event_count = ?2 WHERE id = ?1 AND event_count = ?3 RETURNING key")
            .Value(session.ToString(), events[^1].Number, events[0].Number - 1);
        if (moved is not long key)
        {
            Key(lane, session);
            throw JournalException.PlayedElsewhere();
        }

        var insert = lane.Of("INSERT INTO session_events (session, number, at, body) VALUES (?1, ?2, ?3, ?4)");
        foreach (var (number, at, happened) in events)
        {
            insert.Run(key, number, at.ToUnixTimeMilliseconds(), SessionJson.Line(happened));
            Follow(lane, key, happened);
        }

        return events.Length;
    }

    /// <summary>What an event means for the tables beside the list.</summary>
    private static void Follow(Lane lane, long key, SessionEvent happened)
    {
        switch (happened)
        {
            case SessionEvent.PollClosed closed:
                // Overwritten with zeros: who has voted is to be forgotten.
                lane.Of("PRAGMA secure_delete = ON").Value();
                lane.Of("DELETE FROM session_ballots WHERE session = ?1 AND poll = ?2").Run(key, closed.Poll.Value);
                lane.Of("DELETE FROM session_tallies WHERE session = ?1 AND poll = ?2").Run(key, closed.Poll.Value);
                break;
            case SessionEvent.RunBegan began:
                lane.Of("INSERT INTO session_runs (session, run, afterwards) VALUES (?1, ?2, ?3)")
                    .Run(key, began.Run.ToString(), Spelling.Of(Afterwards.Erase));
                break;
            case SessionEvent.RunDecidedOn decided:
                lane.Of("UPDATE session_runs SET afterwards = ?3 WHERE session = ?1 AND run = ?2")
                    .Run(key, decided.Run.ToString(), Spelling.Of(decided.Afterwards));
                break;
            case SessionEvent.PhaseBegan { Phase: SessionPhase.Closed }:
                lane.Of("UPDATE sessions SET is_closed = 1 WHERE key = ?1").Run(key);
                break;
            default:
                break;
        }
    }

    private static int Cast(Lane lane, long key, ImmutableArray<CastPaper> papers)
    {
        var spend = lane.Of("INSERT INTO session_ballots (session, poll, ballot) VALUES (?1, ?2, ?3)");
        var count = lane.Of("""
            INSERT INTO session_tallies (session, poll, question, option, votes) VALUES (?1, ?2, ?3, ?4, 1)
            ON CONFLICT DO UPDATE SET votes = votes + 1
            """);
        foreach (var paper in papers)
        {
            spend.Run(key, paper.Poll.Value, paper.Ballot.Value);
            for (var question = 0; question < paper.Marks.Length; question++)
            {
                count.Run(key, paper.Poll.Value, question, paper.Marks[question]);
            }
        }

        return papers.Length;
    }

    private static RecordedSession? Read(Lane lane, SessionId session)
    {
        var found = lane.Of("SELECT key, scenario, content_hash, facilitator, opened_at FROM sessions WHERE id = ?1").Rows(
            row => (Key: row.GetInt64(0), Session: new NewSession(
                session,
                new ScenarioId(row.GetString(1)),
                row.GetString(2),
                new PersonId(row.GetString(3)),
                DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)))),
            session.ToString());
        if (found is not [var (key, opened)])
        {
            return null;
        }

        return new RecordedSession(
            opened,
            lane.Of("SELECT number, at, body FROM session_events WHERE session = ?1 ORDER BY number").Rows(
                row => new StampedSessionEvent(
                    row.GetInt32(0),
                    DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                    SessionJson.Read(row.GetString(2))),
                key),
            Boxes(lane, key));
    }

    private static Dictionary<PollId, KeptBox> Boxes(Lane lane, long key)
    {
        var spent = lane.Of("SELECT poll, ballot FROM session_ballots WHERE session = ?1")
            .Rows(row => (Poll: new PollId(row.GetInt32(0)), Ballot: new Ballot(row.GetString(1))), key);
        var votes = lane.Of("SELECT poll, question, option, votes FROM session_tallies WHERE session = ?1")
            .Rows(row => (Poll: new PollId(row.GetInt32(0)), Vote: (row.GetInt32(1), row.GetInt32(2), row.GetInt32(3))), key)
            .ToLookup(row => row.Poll, row => row.Vote);
        return spent.GroupBy(row => row.Poll, row => row.Ballot).ToDictionary(
            poll => poll.Key, poll => new KeptBox([.. poll], [.. votes[poll.Key]]));
    }

    private static List<RunId> EraseRuns(Lane lane, SessionId session)
    {
        lane.Of("PRAGMA secure_delete = ON").Value();
        var runs = lane.Of("""
            SELECT run FROM session_runs JOIN sessions ON sessions.key = session_runs.session
            WHERE sessions.id = ?1 AND afterwards = ?2
            """).Rows(row => new RunId(Guid.ParseExact(row.GetString(0), "D")), session.ToString(), Spelling.Of(Afterwards.Erase));
        foreach (var run in runs)
        {
            lane.Of("DELETE FROM runs WHERE id = ?1").Run(run.ToString());
        }

        return runs;
    }

    private static long Key(Lane lane, SessionId session) =>
        lane.Of("SELECT key FROM sessions WHERE id = ?1").Value(session.ToString()) is long key ? key : throw new JournalException(
            JournalProblem.Unavailable,
            string.Create(CultureInfo.InvariantCulture, $"The session {session} is no longer in the database; it may have been erased."));

    private static SessionId Id(string text) => new(Guid.ParseExact(text, "D"));
}
