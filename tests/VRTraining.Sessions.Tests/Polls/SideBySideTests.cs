// Learners who play side by side: the room is asked about each of them on its own.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Polls;

public sealed class SideBySideTests
{
    private static readonly PersonId Other = new("learner-2");
    private static readonly RunId OtherRun = RunId.New(HostedRun.StartedAt.AddSeconds(1));

    [Test]
    public async Task Polls_OnTwoRuns_AreOpenAtOnce_AndCountedApart()
    {
        await using var room = await PlayingAsync();
        var first = await room.OpenPollAsync();
        await room.DoAsync(Room.Facilitator, OnTheOther(room));
        var second = room.State.OpenPollOn(OtherRun)!.Id;
        await room.VoteAsync(first, 0, 5, option: 0);
        await room.VoteAsync(second, 0, 6, option: 1);

        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(first));

        Assert.That(room.State.PollOf(first)!.Tally!.Counts[0], Is.EqualTo(new[] { 5, 0 }));
        Assert.That(room.State.OpenPolls.Select(poll => poll.Id), Is.EqualTo(new[] { second }));
        Assert.That(room.State.Boxes[second].Papers, Is.EqualTo(6));
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(second));
        Assert.That(room.State.PollOf(second)!.Tally!.Counts[0], Is.EqualTo(new[] { 0, 6 }));
    }

    [Test]
    public async Task Pick_OfOneLearner_IsHeldForThatPollAlone()
    {
        await using var room = await PlayingAsync();
        var first = await room.OpenPollAsync();
        await room.DoAsync(Room.Facilitator, OnTheOther(room));

        await room.DoAsync(Other, new SessionCommand.HoldPick(OtherRun, new ChoiceId("tell")));

        Assert.That(room.State.RunOf(OtherRun)!.Held!.Pick, Is.EqualTo(new ChoiceId("tell")));
        Assert.That(room.State.RunOf(room.Run)!.Held!.Pick, Is.Null);
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(first));
        await room.DoAsync(Room.Facilitator, new SessionCommand.LetGo(room.Run));
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.LetGo(OtherRun)), Is.EqualTo(SessionRefusals.PollIsOpen));
    }

    [Test]
    public async Task Crash_WithTwoPollsOpen_KeepsBothBoxes()
    {
        await using var room = await PlayingAsync();
        var first = await room.OpenPollAsync();
        await room.DoAsync(Room.Facilitator, OnTheOther(room));
        var second = room.State.OpenPollOn(OtherRun)!.Id;
        await room.VoteAsync(first, 0, 2, option: 0);
        await room.VoteAsync(second, 1, 3, option: 1);

        await room.CrashAsync();

        Assert.That(room.State.Boxes[first].Papers, Is.EqualTo(2));
        Assert.That(room.State.Boxes[second].Papers, Is.EqualTo(3));
        Assert.That(
            await room.AskAsync(Room.Participant(1), new SessionCommand.Vote(second, [0])),
            Is.EqualTo(SessionRefusals.AlreadyVoted));
        Assert.That(await room.AskAsync(Room.Participant(0), new SessionCommand.Vote(second, [0])), Is.Null);
    }

    [Test]
    public async Task Scale_AndPolls_DoNotGoTogether()
    {
        await using var room = await PlayingAsync();
        await room.OpenPollAsync();
        var scale = new SessionCommand.OpenScale(PollKind.ScaleBefore);

        Assert.That(await room.AskAsync(Room.Facilitator, scale), Is.EqualTo(SessionRefusals.PollIsOpen));
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(room.State.OpenPolls.Single().Id));
        await room.DoAsync(Room.Facilitator, scale);
        Assert.That(await room.AskAsync(Room.Facilitator, OnTheOther(room)), Is.EqualTo(SessionRefusals.PollIsOpen));
    }

    [Test]
    public async Task Names_OfLearners_AreSaidOnlyWhereThereAreSeveral()
    {
        await using var alone = await Room.PlayingAsync();
        await using var room = await PlayingAsync();

        Assert.That(alone.State.LearnerOf(alone.Run), Is.Null);
        Assert.That(room.State.LearnerOf(room.Run), Is.EqualTo(room.State.People[Room.Learner].Called));
        Assert.That(room.State.LearnerOf(OtherRun), Is.EqualTo(room.State.People[Other].Called));
        Assert.That(room.State.LatestRuns.Select(run => run.Run), Is.EqualTo(new[] { room.Run, OtherRun }));
    }

    private static async Task<Room> PlayingAsync()
    {
        var room = await Room.PlayingAsync();
        await room.DoAsync(Other, new SessionCommand.Join(SessionRole.Learner, null));
        await room.DoAsync(Other, new SessionCommand.Agree());
        await room.DoAsync(Other, new SessionCommand.BeginRun(OtherRun));
        return room;
    }

    private static SessionCommand.OpenPoll OnTheOther(Room room) =>
        new SessionCommand.OpenPoll(PollKind.Vote, room.Place() with { Run = OtherRun }, Room.Options);
}
