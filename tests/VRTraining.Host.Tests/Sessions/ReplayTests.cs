// A debrief that looks again: what the mirrors show of a moment, of another way, and of two attempts side by side.
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Tests.Seats;
using VRTraining.Link.Frames;
using VRTraining.Link.Seats;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Simulation.Play;
using VRTraining.Storage;

namespace VRTraining.Host.Tests.Sessions;

[CancelAfter(180_000)]
public sealed class ReplayTests
{
    private Session _session = null!;
    private Browserless _learner = null!;
    private string _run = "";
    private HubConnection _mirror = null!;

    /// <summary>A run with a setback, a rewind and another way, in a session that talks about it.</summary>
    [SetUp]
    public async Task PlayAndTalk()
    {
        _session = await Session.StartAsync();
        (_learner, _run) = await _session.PlayToTheDebriefAsync("setback-and-rewind");
        _mirror = HostConnection.To(await SessionGuest.EnterAsync(_session.Desktop, default), "/hubs/mirror");
        await _mirror.StartAsync();
    }

    [TearDown]
    public async Task End()
    {
        await _mirror.DisposeAsync();
        await _session.DisposeAsync();
    }

    [Test]
    public async Task Mirror_BeforeAMomentIsAsked_WaitsForOne_AndThenShowsItAsItWas(CancellationToken cancellationToken)
    {
        var room = await _session.JoinAsync();
        await room.OpenAsync("/mirror");
        Assert.That(room.Html, Does.Contain("class=\"room-step\"").And.Not.Contain("data-run="));
        var (asked, said) = (await SaidAsync())[0];

        await _session.ConsoleAsync("replay", ("run", _run), ("event", $"{asked}"));

        var moment = await MomentAsync(moment => moment.Replay == "again", cancellationToken);
        var events = await EventsAsync();
        var last = events.Take(asked).Select(happened => happened.Event).OfType<RunEvent.LineSpoken>().Last();
        Assert.That(moment.Number, Is.EqualTo(asked));
        Assert.That(moment.Text, Is.EqualTo(Index.Line(last.Line).Text));
        Assert.That(moment.Given, Is.EqualTo(said));
        Assert.That(moment.Choices, Does.Contain(said));
        Assert.That(moment.Thought, Is.Null, "thoughts wait until they are revealed");
    }

    [Test]
    public async Task Thoughts_AppearWhenTheyAreRevealed_AndGoAgain(CancellationToken cancellationToken)
    {
        var events = await EventsAsync();
        var thinking = 1 + events.FindIndex(happened =>
            happened.Event is RunEvent.LineSpoken spoken && Index.Line(spoken.Line).Thought is not null);
        var thought = Index.Line(((RunEvent.LineSpoken)events[thinking - 1].Event).Line).Thought;
        await _session.ConsoleAsync("replay", ("run", _run), ("event", $"{thinking}"));
        Assert.That((await MomentAsync(moment => moment.Replay == "again", cancellationToken)).Thought, Is.Null);

        await _session.ConsoleAsync("replay", ("run", _run), ("at", ""), ("thoughts", "true"));

        var revealed = await MomentAsync(moment => moment.Thought is not null, cancellationToken);
        Assert.That((revealed.Number, revealed.Thought), Is.EqualTo((thinking, thought)), "it stays where it was");
    }

    [Test]
    public async Task Replay_ThatPlaysOn_GoesOnByItself_AndStandsWhereItIsStopped(CancellationToken cancellationToken)
    {
        var (asked, _) = (await SaidAsync())[0];
        await _session.ConsoleAsync("replay", ("run", _run), ("event", $"{asked}"), ("plays", "true"));

        var moment = await MomentAsync(moment => moment.Number >= asked, cancellationToken);
        while (moment.Number < asked + 4)
        {
            _session.Desktop.Time.Advance(TimeSpan.FromSeconds(1));
            moment = await MomentAsync(_ => true, cancellationToken);
        }

        await _session.ConsoleAsync("replay", ("run", _run), ("at", ""), ("plays", "false"));
        var stopped = _session.State.Debrief!.Replay!;
        Assert.That((stopped.Plays, stopped.Moment.EventNumber >= moment.Number), Is.EqualTo((false, true)));
        _session.Desktop.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(
            (await MomentAsync(each => each.Number >= stopped.Moment.EventNumber, cancellationToken)).Number,
            Is.EqualTo(stopped.Moment.EventNumber));
    }

    [Test]
    public async Task OtherWay_IsPlayedByTheEngine_UpToTheNextQuestion(CancellationToken cancellationToken)
    {
        var (asked, said) = (await SaidAsync())[0];
        await _session.ConsoleAsync("replay", ("run", _run), ("event", $"{asked}"));
        var offered = (await MomentAsync(moment => moment.Number == asked, cancellationToken)).Choices;
        var other = offered.Where((_, place) => place % 2 == 0).First(choice => choice != said);
        var before = await EventsAsync();

        await _session.ConsoleAsync("replay", ("run", _run), ("event", $"{asked}"), ("instead", other), ("plays", "true"));

        var first = await MomentAsync(moment => moment.Replay == "other-way", cancellationToken);
        Assert.That(first.Said, Is.EqualTo(Index.Choice(new(other)).Text));
        for (var last = first; last.Choices.Count == 0; last = await MomentAsync(_ => true, cancellationToken))
        {
            _session.Desktop.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.That(await EventsAsync(), Is.EqualTo(before), "nothing of it is kept");
    }

    [Test]
    public async Task Attempts_SideBySide_BeginWhereTheyParted()
    {
        await _session.ConsoleAsync("replay", ("one", $"{_run}/1"), ("other", $"{_run}/2"));

        var view = _session.State.Debrief!.Replay!;
        var events = await EventsAsync();
        Assert.That(events[view.Moment.EventNumber - 1].Attempt, Is.EqualTo(1));
        Assert.That(events[view.Beside!.Value.EventNumber - 1].Attempt, Is.EqualTo(2));
        Assert.That(events[view.Moment.EventNumber - 1].Event, Is.InstanceOf<RunEvent.ChoicesOffered>());
        await _session.Facilitator.OpenAsync("/console");
        Assert.That(_session.Facilitator.Html, Does.Contain("Here they parted").And.Contain("side-by-side"));
        await Session.UntilAsync(() => _session.Desktop.Host.Mirrors.Sources.Count == 2);
        var room = await _session.JoinAsync();
        await room.OpenAsync("/mirror");
        Assert.That(room.Html, Does.Contain("data-count=\"2\"").And.Contain("side-by-side"));
    }

    [TestCase(DebriefStyle.Pearls, false)]
    [TestCase(DebriefStyle.PlusDelta, false)]
    [TestCase(DebriefStyle.SelfLed, true)]
    public async Task Learner_ChoosesTheMoments_OnlyWhereTheLearnerLeads(DebriefStyle style, bool leads)
    {
        await _session.ConsoleAsync("begin-debrief", ("style", Simulation.Script.Spelling.Of(style)));
        await _learner.OpenAsync("/session");
        Assert.That(_learner.Has("/session/replay"), Is.EqualTo(leads));

        if (leads)
        {
            await _learner.SendAsync("/session/replay", ("run", _run), ("event", "3"));
        }

        Assert.That(_session.State.Debrief!.Replay?.Moment.EventNumber, Is.EqualTo(leads ? 3 : null));
    }

    [Test]
    public async Task Mirror_OfAReplay_HasTheWholeSceneWithItsFirstFrame(CancellationToken cancellationToken)
    {
        await _session.ConsoleAsync("replay", ("run", _run), ("event", "3"));
        await Session.UntilAsync(() => _session.Desktop.Host.Mirrors.Sources is [{ Retelling: not null }]);
        var source = _session.Desktop.Host.Mirrors.Sources[0];

        await foreach (var message in _mirror.StreamAsync<byte[]>("Frames", source.Id, cancellationToken))
        {
            var decoder = new FrameDecoder();
            Assert.That(decoder.Take(message), Is.EqualTo(FrameVerdict.Taken));
            Assert.That(decoder.Frame.Characters.Length, Is.EqualTo(Index.Scenario.Characters.Length));
            break;
        }
    }

    private Simulation.Script.ScriptIndex Index => _session.Live.Playable!.Index;

    private async Task<List<StampedEvent>> EventsAsync()
    {
        await using var store = await SqliteStore.OpenAsync(_session.Desktop.Folder, TimeProvider.System, default);
        return [.. (await store.ReadAsync(new RunId(Guid.Parse(_run)), default))!.Events().Select(numbered => numbered.Stamped)];
    }

    private async Task<List<(int Asked, string Said)>> SaidAsync() =>
        [.. Retelling.SaidIn(await EventsAsync()).OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.Value))];

    /// <summary>What a mirror says, once it says that.</summary>
    private async Task<MirrorMoment> MomentAsync(Func<MirrorMoment, bool> isIt, CancellationToken cancellationToken)
    {
        await Session.UntilAsync(() => _session.Desktop.Host.Mirrors.Sources is [{ Retelling: not null }]);
        await foreach (var moment in _mirror.StreamAsync<MirrorMoment>(
            "Moments", _session.Desktop.Host.Mirrors.Sources[0].Id, cancellationToken))
        {
            if (isIt(moment))
            {
                return moment;
            }
        }

        throw new InvalidOperationException("The mirror ended.");
    }
}
