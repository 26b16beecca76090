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
            foreach (var closed in events.Select(happened => happened.Event).OfType<SessionEvent.PollClosed>())
            {
                kept.Boxes.Remove(closed.Poll);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task CastAsync(SessionId session, ImmutableArray<CastPaper> papers, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var boxes = _sessions[session].Boxes;
            foreach (var paper in papers)
            {
                if (!boxes.TryGetValue(paper.Poll, out var box))
                {
                    boxes[paper.Poll] = box = new Box();
                }

                box.Take(paper);
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
                ? new RecordedSession(
                    kept.Session, [.. kept.Events], kept.Boxes.ToDictionary(box => box.Key, box => box.Value.Kept()))
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

        public Dictionary<PollId, Box> Boxes { get; } = [];
    }

    private sealed class Box
    {
        private readonly HashSet<Ballot> _spent = [];
        private readonly Dictionary<(int Question, int Option), int> _votes = [];

        public void Take(CastPaper paper)
        {
            if (_spent.Add(paper.Ballot))
            {
                for (var question = 0; question < paper.Marks.Length; question++)
                {
                    var key = (question, paper.Marks[question]);
                    _votes[key] = _votes.GetValueOrDefault(key) + 1;
                }
            }
        }

        public KeptBox Kept() =>
            new([.. _spent], [.. _votes.Select(vote => (vote.Key.Question, vote.Key.Option, vote.Value))]);
    }
}
