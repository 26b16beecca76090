// A session with people in it, ready for tests.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests;

/// <summary>A session on the small talk with one facilitator, one learner, six participants and two observers.</summary>
internal sealed class Room : IAsyncDisposable
{
    public static readonly PersonId Facilitator = new("facilitator");
    public static readonly PersonId Learner = new("learner");
    public static readonly PersonId Observer = new("observer-0");

    private Room(SettableClock time, ISessionJournal journal, SessionHost host) =>
        (Time, Journal, Host) = (time, journal, host);

    public SettableClock Time { get; }

    public ISessionJournal Journal { get; }

    public SessionHost Host { get; private set; }

    public SessionState State => Host.State;

    /// <summary>The run that the session has once the play has begun.</summary>
    public RunId Run { get; } = RunId.New(HostedRun.StartedAt);

    public static PersonId Participant(int number) => new($"participant-{number}");

    /// <summary>A session in which people gather.</summary>
    public static async Task<Room> GatheredAsync(ISessionJournal? journal = null)
    {
        var time = new SettableClock(HostedRun.StartedAt);
        var kept = journal ?? new MemorySessionJournal();
        var session = new NewSession(
            SessionId.New(time.GetUtcNow()), SmallTalk.Scenario.Id, HostedRun.ContentHash, Facilitator, time.GetUtcNow());
        var room = new Room(time, kept, await SessionHost.OpenAsync(session, SmallTalk.Scenario, kept, time, default));
        await room.DoAsync(Learner, new SessionCommand.Join(SessionRole.Learner, null));
        for (var i = 0; i < 6; i++)
        {
            await room.DoAsync(Participant(i), new SessionCommand.Join(SessionRole.Participant, null));
        }

        await room.DoAsync(Observer, new SessionCommand.Join(SessionRole.Observer, null));
        await room.DoAsync(new PersonId("observer-1"), new SessionCommand.Join(SessionRole.Observer, null));
        return room;
    }

    /// <summary>A session in which the learner plays <see cref="Run"/>.</summary>
    public static async Task<Room> PlayingAsync(ISessionJournal? journal = null)
    {
        var room = await GatheredAsync(journal);
        await room.DoAsync(Facilitator, new SessionCommand.GoTo(SessionPhase.Prebrief));
        await room.DoAsync(Learner, new SessionCommand.Agree());
        await room.DoAsync(Facilitator, new SessionCommand.GoTo(SessionPhase.Play));
        await room.DoAsync(Learner, new SessionCommand.BeginRun(room.Run));
        return room;
    }

    /// <summary>A session that talks about the run.</summary>
    public static async Task<Room> DebriefingAsync()
    {
        var room = await PlayingAsync();
        await room.DoAsync(Facilitator, new SessionCommand.GoTo(SessionPhase.Debrief));
        return room;
    }

    public Task<Refusal?> AskAsync(PersonId by, SessionCommand command) => Host.SubmitAsync(by, command, default);

    /// <summary>Asks, and expects that it is done.</summary>
    public async Task DoAsync(PersonId by, SessionCommand command)
    {
        if (await AskAsync(by, command) is { } refusal)
        {
            throw new InvalidOperationException($"{command} was refused: {refusal}.");
        }
    }

    /// <summary>The facilitator opens a poll with two options at a moment of choice.</summary>
    public async Task<PollId> OpenPollAsync(PollKind kind = PollKind.Vote, int at = 5)
    {
        await DoAsync(Facilitator, new SessionCommand.OpenPoll(kind, Place(at), Options));
        return State.OpenPolls.Single().Id;
    }

    public PollPlace Place(int at = 5) => new(Run, new NodeId("open"), at);

    public static ImmutableArray<PollOption> Options { get; } = [new("ask", "Say ask."), new("tell", "Say tell.")];

    /// <summary>So many participants vote for an option.</summary>
    public async Task VoteAsync(PollId poll, int from, int count, int option)
    {
        for (var i = from; i < from + count; i++)
        {
            await DoAsync(Participant(i), new SessionCommand.Vote(poll, [option]));
        }
    }

    /// <summary>The host's process dies and another one takes over from the journal.</summary>
    public async Task CrashAsync()
    {
        await Host.DisposeAsync();
        var recorded = await Journal.ReadAsync(State.Session.Id, default);
        Host = SessionHost.Resume(recorded!, SmallTalk.Scenario, Journal, Time);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
