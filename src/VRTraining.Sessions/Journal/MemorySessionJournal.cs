// A journal for sessions that leave no trace, and for tests.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;

namespace VRTraining.Sessions.Journal;

/// <summary>Keeps sessions in memory only: all is gone with the process.</summary>
public sealed class MemorySessionJournal : ISessionJournal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SessionId, Kept> _sessions = [];

    /// <inheritdoc/>
    public Task OpenAsync(NewSession session, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            _sessions.Add(session.Id, new Kept(session));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task AppendAsync(
        SessionId session, ImmutableArray<StampedSessionEvent> events, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var kept = _sessions[session];
            if (events[0].Number != kept.Events.Count + 1)
            {
                throw JournalException.PlayedElsewhere();
            }

            kept.Events.AddRange(events);
            if (events.Any(happened => happened.Event is SessionEvent.PollClosed))
            {
                kept.Spent.Clear();
                kept.Votes.Clear();
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CastAsync(
        SessionId session, PollId poll, ImmutableArray<CastPaper> papers, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var kept = _sessions[session];
            foreach (var paper in papers.Where(paper => kept.Spent.Add(paper.Ballot)))
            {
                for (var question = 0; question < paper.Marks.Length; question++)
                {
                    var key = (question, paper.Marks[question]);
                    kept.Votes[key] = kept.Votes.GetValueOrDefault(key) + 1;
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<RecordedSession?> ReadAsync(SessionId session, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_sessions.TryGetValue(session, out var kept)
                ? new RecordedSession(kept.Session, [.. kept.Events], new KeptBox(
                    [.. kept.Spent], [.. kept.Votes.Select(vote => (vote.Key.Question, vote.Key.Option, vote.Value))]))
                : null);
        }
    }

    /// <inheritdoc/>
    public Task<SessionId?> UnfinishedAsync(CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var open = _sessions.Values.LastOrDefault(kept => !kept.Events.Any(
                happened => happened.Event is SessionEvent.PhaseBegan { Phase: SessionPhase.Closed }));
            return Task.FromResult(open?.Session.Id);
        }
    }

    private sealed record Kept(NewSession Session)
    {
        public List<StampedSessionEvent> Events { get; } = [];

        public HashSet<Ballot> Spent { get; } = [];

        public Dictionary<(int Question, int Option), int> Votes { get; } = [];
    }
}
