// A run in step with its session: time stands still while the room votes, the pick is held, and then it goes on.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Live;

[CancelAfter(60_000)]
public sealed class RunGateTests
{
    private static readonly RunInput.Choose Ask = new(new ChoiceId("ask"), default);

    [Test]
    public async Task Pick_WhileAPollIsOpen_IsHeldUntilItCloses()
    {
        await using var play = await Play.BeginAsync(PollKind.Vote);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();

        await play.Seat.TakeAsync(Ask);
        Assert.That(play.Run.Engine.NodeOf(play.Run.State).Id.Value, Is.EqualTo("open"), "held");
        await play.Room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll.Id));
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held is null);

        Assert.That(play.Node, Is.EqualTo("relief"));
        Assert.That(play.Run.State.Assisted, Is.False, "the room's vote steers nobody");
    }

    [Test]
    public async Task Poll_ClosesTwentySecondsAfterThePick()
    {
        await using var play = await Play.BeginAsync(PollKind.Predict);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();
        play.Room.Time.Advance(TimeSpan.FromHours(1));
        await play.Seat.TakeAsync(Ask);
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held!.PickedAt is not null);
        await play.SettledAsync();

        play.Room.Time.Advance(TimeSpan.FromMilliseconds(19_999));
        await play.SettledAsync();
        Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen);

        play.Room.Time.Advance(TimeSpan.FromMilliseconds(1));
        await Play.UntilAsync(() => play.Node == "relief");
        Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen, Is.False);
    }

    [Test]
    public async Task Poll_OfAComputerWhoseCalendarIsSetBackAndForth_ClosesTwentySecondsAfterThePickAllTheSame()
    {
        await using var play = await Play.BeginAsync(PollKind.Vote);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();
        await play.Seat.TakeAsync(Ask);
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held!.PickedAt is not null);
        await play.SettledAsync();

        foreach (var years in new[] { 1, -30, 30 })
        {
            play.Room.Time.Off = TimeSpan.FromDays(365 * years);
            play.Room.Time.Advance(TimeSpan.FromSeconds(5));
            await play.SettledAsync();
            Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen, $"{years} years off");
        }

        play.Room.Time.Off = TimeSpan.FromDays(-1);
        play.Room.Time.Advance(TimeSpan.FromMilliseconds(4_999));
        await play.SettledAsync();
        Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen);
        play.Room.Time.Advance(TimeSpan.FromMilliseconds(1));
        await Play.UntilAsync(() => play.Node == "relief");
        Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen, Is.False);
    }

    [Test]
    public async Task Time_StandsStillWhileTheRoomVotes()
    {
        await using var play = await Play.BeginAsync(PollKind.Vote);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();
        var before = play.Run.Now;

        play.Room.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.That(play.Run.Now, Is.EqualTo(before));
        Assert.That(await play.Seat.SubmitAsync(new RunInput.Resume(default), default), Is.EqualTo(SessionRefusals.RoomIsVoting));

        await play.Room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll.Id));
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held is null);
        Assert.That(play.Run.State.Status, Is.EqualTo(RunStatus.Playing), "without a pick the learner chooses as usual");
        await play.Seat.TakeAsync(Ask);
        Assert.That(play.Node, Is.EqualTo("relief"));
    }

    [Test]
    public async Task Leave_WhileTheRoomVotes_IsAlwaysPossible()
    {
        await using var play = await Play.BeginAsync(PollKind.Vote);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();

        await play.Seat.TakeAsync(new RunInput.Leave(default));
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held is null);

        Assert.That(play.Run.State.Status, Is.EqualTo(RunStatus.Left));
        Assert.That(play.Room.State.PollOf(poll.Id)!.IsOpen, Is.False);
    }

    [Test]
    public async Task Crash_BetweenCloseAndGoingOn_LetsThePickGo()
    {
        await using var play = await Play.BeginAsync(PollKind.Vote);
        await play.AtTheChoiceAsync();
        var poll = await play.PollAsync();
        await play.Seat.TakeAsync(Ask);
        await Play.UntilAsync(() => play.Run.State.Status == RunStatus.Paused);

        await play.CrashAsync(async () =>
            await play.Room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll.Id)));

        await Play.UntilAsync(() => play.Node == "relief");
        await Play.UntilAsync(() => play.Room.State.RunOf(play.RunId)!.Held is null);
        Assert.That(play.Run.State.Status, Is.EqualTo(RunStatus.Playing));
    }

    [Test]
    public async Task NothingIsAsked_WhereTheFacilitatorAsksNothing()
    {
        await using var play = await Play.BeginAsync(null);
        await play.AtTheChoiceAsync();
        await play.SettledAsync();

        await play.Seat.TakeAsync(Ask);

        Assert.That(play.Node, Is.EqualTo("relief"));
        Assert.That(play.Room.State.Polls, Is.Empty);
    }
}
