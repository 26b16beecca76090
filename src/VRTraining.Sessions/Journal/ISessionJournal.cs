// The port to wherever sessions are kept.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Journal;

/// <summary>The id of a session: a UUID of version 7 (RFC 9562).</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <summary>A fresh id.</summary>
    public static SessionId New(DateTimeOffset now) => new(Guid.CreateVersion7(now));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString("D");
}

/// <summary>What a session is opened with.</summary>
/// <param name="Id">The session's id.</param>
/// <param name="Scenario">What is practised.</param>
/// <param name="ContentHash">SHA-256 of its file.</param>
/// <param name="Facilitator">Who leads it; in the session from the start.</param>
/// <param name="OpenedAt">UTC, in whole milliseconds.</param>
public sealed record NewSession(
    SessionId Id, ScenarioId Scenario, string ContentHash, PersonId Facilitator, DateTimeOffset OpenedAt)
{
    /// <summary>UTC, in whole milliseconds.</summary>
    public DateTimeOffset OpenedAt { get; init; } = Whole(OpenedAt);

    internal static DateTimeOffset Whole(DateTimeOffset time) =>
        DateTimeOffset.FromUnixTimeMilliseconds(time.ToUnixTimeMilliseconds());
}

/// <summary>An event with its number in the session, from 1, and when it happened (UTC, whole milliseconds).</summary>
public sealed record StampedSessionEvent(int Number, DateTimeOffset At, SessionEvent Event);

/// <summary>A session as its journal has it.</summary>
/// <param name="Session">What it was opened with.</param>
/// <param name="Events">In order, from the first.</param>
/// <param name="Boxes">The boxes of the polls that are open; one without a paper may be left out.</param>
public sealed record RecordedSession(
    NewSession Session, IReadOnlyList<StampedSessionEvent> Events, IReadOnlyDictionary<PollId, KeptBox> Boxes);

/// <summary>Keeps sessions. What a method has returned from survives a crash, where the journal is one that lasts.</summary>
public interface ISessionJournal
{
    /// <summary>Begins a session.</summary>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    Task OpenAsync(NewSession session, CancellationToken cancellationToken);

    /// <summary>Keeps events in one commit; where a poll is closed, its box is emptied with it.</summary>
    /// <exception cref="JournalException">The journal cannot be written, or another host writes this session.</exception>
    Task AppendAsync(SessionId session, ImmutableArray<StampedSessionEvent> events, CancellationToken cancellationToken);

    /// <summary>
    /// Puts papers into the boxes of their polls in one commit: ballots here, counts there, neither with time or order.
    /// </summary>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    Task CastAsync(SessionId session, ImmutableArray<CastPaper> papers, CancellationToken cancellationToken);

    /// <summary>A session with all its events, or null where there is no such session.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<RecordedSession?> ReadAsync(SessionId session, CancellationToken cancellationToken);

    /// <summary>The session that is not closed yet, the newest first; null where there is none.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<SessionId?> UnfinishedAsync(CancellationToken cancellationToken);
}
