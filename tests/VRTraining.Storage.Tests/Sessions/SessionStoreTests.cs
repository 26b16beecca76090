// Sessions in a real file: they come back whole, an open poll too, and no vote can be tied to anybody.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Live;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Sessions;

[CancelAfter(600_000)]
public sealed class SessionStoreTests
{
    private static readonly PersonId Facilitator = new("facilitator");
    private static readonly PersonId Learner = new("learner");
    private static readonly SessionId Session = SessionId.New(HostedRun.StartedAt);

    private StoreFolder _folder = null!;

    [SetUp]
    public void MakeFolder() => _folder = new StoreFolder();

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task Session_AfterACrashInAPoll_GoesOnWhereItWas()
    {
        await using (var store = await _folder.OpenForRunsAsync())
        {
            await using var host = await PlayingAsync(store, RunId.New(HostedRun.StartedAt));
            await DoAsync(host, Facilitator, new SessionCommand.Write(false, null, "Erik hesitates."));
            await VoteAsync(host, 0, 3, option: 1);
        }

        await using var again = await _folder.OpenAsync();
        Assert.That(await again.Sessions.UnfinishedAsync(default), Is.EqualTo(Session));
        await using var resumed = await ResumeAsync(again);
        Assert.That(resumed.State.Notes.Single().Text, Is.EqualTo("Erik hesitates."));
        Assert.That(resumed.State.Boxes[new PollId(1)].Papers, Is.EqualTo(3));
        await VoteAsync(resumed, 3, 2, option: 0);
        await DoAsync(resumed, Facilitator, new SessionCommand.ClosePoll(new PollId(1)));

        Assert.That(resumed.State.Polls.Single().Tally!.Counts[0], Is.EqualTo(new[] { 2, 3 }));
        await using var third = await _folder.OpenAsync();
        await using var readBack = await ResumeAsync(third);
        Assert.That(readBack.State.Polls.Single().Tally!.Counts[0], Is.EqualTo(new[] { 2, 3 }));
    }

    [Test]
    public async Task Tables_TieNoVoteToAPerson()
    {
        await using var store = await _folder.OpenForRunsAsync();
        await using var host = await PlayingAsync(store, RunId.New(HostedRun.StartedAt));
        await VoteAsync(host, 0, 6, option: 1);

        Assert.That(_folder.Sql("SELECT count(*) FROM session_ballots WHERE ballot LIKE '%participant%'"), Is.Zero);
        Assert.That(_folder.Sql("SELECT count(*) FROM session_ballots"), Is.EqualTo(6));
        Assert.That(
            _folder.Sql("SELECT group_concat(question || '/' || option || '/' || votes) FROM session_tallies"), Is.EqualTo("0/1/6"));
        Assert.That(
            _folder.Sql("SELECT group_concat(name, ' ') FROM pragma_table_info('session_ballots')"),
            Is.EqualTo("session poll ballot"), "neither time nor order nor vote");
        Assert.That(
            _folder.Sql("SELECT json_extract(body, '$.type') FROM session_events ORDER BY number DESC LIMIT 1"),
            Is.EqualTo("poll-opened"), "a vote is no event");

        await DoAsync(host, Facilitator, new SessionCommand.ClosePoll(new PollId(1)));
        Assert.That(_folder.Sql("SELECT (SELECT count(*) FROM session_ballots) + (SELECT count(*) FROM session_tallies)"), Is.Zero);
    }

    [Test]
    public async Task Close_ErasesTheRuns_ButThoseTheLearnerKeepsOrShares()
    {
        await using var store = await _folder.OpenForRunsAsync();
        var runs = new List<RunId>();
        for (var i = 0; i < 3; i++)
        {
            var run = HostedRun.New() with { Id = RunId.New(HostedRun.StartedAt.AddSeconds(i)) };
            runs.Add((await StoreFolder.PlayAsync(store, HostedRun.Eventful(), run)).Run.Id);
        }

        await using var host = await PlayingAsync(store, runs[0]);
        await DoAsync(host, Learner, new SessionCommand.BeginRun(runs[1]));
        await DoAsync(host, Learner, new SessionCommand.BeginRun(runs[2]));
        await DoAsync(host, Learner, new SessionCommand.DecideOn(runs[1], Afterwards.Keep));
        await DoAsync(host, Learner, new SessionCommand.DecideOn(runs[2], Afterwards.Share));
        await DoAsync(host, Facilitator, new SessionCommand.ClosePoll(new PollId(1)));
        await DoAsync(host, Facilitator, new SessionCommand.Close());

        Assert.That(await store.Sessions.EraseRunsAsync(Session, default), Is.EqualTo(new[] { runs[0] }));

        Assert.That(await store.ReadAsync(runs[0], default), Is.Null);
        Assert.That(await store.ReadAsync(runs[1], default), Is.Not.Null);
        Assert.That(await store.ReadAsync(runs[2], default), Is.Not.Null);
        Assert.That(await store.Sessions.UnfinishedAsync(default), Is.Null);
        Assert.That(await store.Sessions.EraseAsync(Session, default), Is.True);
        Assert.That(_folder.Sql("SELECT (SELECT count(*) FROM session_events) + (SELECT count(*) FROM session_runs)"), Is.Zero);
    }

    [Test]
    public async Task Session_HostedTwice_IsToldSo()
    {
        await using var store = await _folder.OpenForRunsAsync();
        await using var host = await PlayingAsync(store, RunId.New(HostedRun.StartedAt));
        await using var other = await ResumeAsync(store);
        await DoAsync(host, Facilitator, new SessionCommand.Write(false, null, "one"));

        var failure = Assert.ThrowsAsync<JournalException>(() =>
            other.SubmitAsync(Facilitator, new SessionCommand.Write(false, null, "two"), default));

        Assert.That(failure!.Problem, Is.EqualTo(JournalProblem.PlayedElsewhere));
    }

    private static async Task<SessionHost> PlayingAsync(SqliteStore store, RunId run)
    {
        var session = new NewSession(
            Session, SmallTalk.Scenario.Id, HostedRun.ContentHash, Facilitator, HostedRun.StartedAt);
        var host = await SessionHost.OpenAsync(session, SmallTalk.Scenario, store.Sessions, TimeProvider.System, default);
        await DoAsync(host, Learner, new SessionCommand.Join(SessionRole.Learner, "Kim"));
        for (var i = 0; i < 6; i++)
        {
            await DoAsync(host, new PersonId($"participant-{i}"), new SessionCommand.Join(SessionRole.Participant, null));
        }

        await DoAsync(host, Facilitator, new SessionCommand.GoTo(SessionPhase.Prebrief));
        await DoAsync(host, Learner, new SessionCommand.Agree());
        await DoAsync(host, Facilitator, new SessionCommand.GoTo(SessionPhase.Play));
        await DoAsync(host, Learner, new SessionCommand.BeginRun(run));
        await DoAsync(host, Facilitator, new SessionCommand.OpenPoll(
            PollKind.Vote, new PollPlace(run, new NodeId("open"), 5), [new("ask", "Ask."), new("tell", "Tell.")]));
        return host;
    }

    private static async Task<SessionHost> ResumeAsync(SqliteStore store) => SessionHost.Resume(
        (await store.Sessions.ReadAsync(Session, default))!, SmallTalk.Scenario, store.Sessions, TimeProvider.System);

    private static async Task VoteAsync(SessionHost host, int from, int count, int option)
    {
        for (var i = from; i < from + count; i++)
        {
            await DoAsync(host, new PersonId($"participant-{i}"), new SessionCommand.Vote(new PollId(1), [option]));
        }
    }

    private static async Task DoAsync(SessionHost host, PersonId by, SessionCommand command) =>
        Assert.That(await host.SubmitAsync(by, command, default), Is.Null, $"{command}");
}
