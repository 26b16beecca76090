// Polls: a vote is final, numbers appear from five papers on, and nothing ties a paper to a person.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Tests.Polls;

[CancelAfter(60_000)]
public sealed class PollTests
{
    [Test]
    public async Task Vote_IsFinal()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.DoAsync(Room.Participant(0), new SessionCommand.Vote(poll, [0]));

        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.Vote(poll, [1])),
            Is.EqualTo(SessionRefusals.AlreadyVoted));
        Assert.That(room.State.Boxes[poll].Papers, Is.EqualTo(1));
    }

    [TestCase(4, false)]
    [TestCase(5, true)]
    [TestCase(6, true)]
    public async Task Close_ShowsNumbers_FromFivePapersOn(int papers, bool shown)
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.VoteAsync(poll, 0, papers - 1, option: 1);
        await room.VoteAsync(poll, papers - 1, 1, option: 0);

        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));

        var tally = room.State.PollOf(poll)!.Tally!;
        Assert.That(tally.Papers, Is.EqualTo(papers));
        Assert.That(tally.IsShown, Is.EqualTo(shown));
        Assert.That(tally.Counts.SelectMany(row => row), Is.EqualTo(shown ? new[] { 1, papers - 1 } : []));
        Assert.That(room.State.Boxes, Is.Empty);
    }

    [Test]
    public async Task Hands_AreAskedForOnlyBelowFivePapers_AndAreOpen()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.VoteAsync(poll, 0, 2, option: 1);
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.AskForHands(poll)), Is.EqualTo(SessionRefusals.PollIsOpen));
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.ShowHand(poll, 1)),
            Is.EqualTo(SessionRefusals.NoHandsAsked));

        await room.DoAsync(Room.Facilitator, new SessionCommand.AskForHands(poll));
        await room.DoAsync(Room.Participant(0), new SessionCommand.ShowHand(poll, 1));
        await room.DoAsync(Room.Participant(0), new SessionCommand.ShowHand(poll, 0));

        Assert.That(room.State.PollOf(poll)!.Hands, Is.EqualTo(new[] { new Hand(Room.Participant(0), 0) }));
    }

    [Test]
    public async Task Hands_WhereThereWereEnoughVotes_AreNotAskedFor()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.VoteAsync(poll, 0, 5, option: 1);
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));

        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.AskForHands(poll)), Is.EqualTo(SessionRefusals.EnoughVotes));
    }

    [TestCase(new[] { -1 })]
    [TestCase(new[] { 2 })]
    [TestCase(new int[0])]
    [TestCase(new[] { 0, 0 })]
    public async Task Vote_ForWhatIsNotOnThePaper_IsRefused(int[] marks)
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();

        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.Vote(poll, [.. marks])),
            Is.EqualTo(SessionRefusals.NoSuchOption));
        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.Vote(poll, default)),
            Is.EqualTo(SessionRefusals.NoSuchOption));
    }

    [Test]
    public async Task Vote_AfterTheClose_IsRefused()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));

        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.Vote(poll, [0])), Is.EqualTo(SessionRefusals.NoOpenPoll));
    }

    [Test]
    public async Task Poll_AtTheSameMomentTwice_IsRefused()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync(at: 5);
        Assert.That(await room.AskAsync(Room.Facilitator, Open(room, 9)), Is.EqualTo(SessionRefusals.PollIsOpen));
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        await room.DoAsync(Room.Facilitator, new SessionCommand.LetGo(room.Run));

        Assert.That(await room.AskAsync(Room.Facilitator, Open(room, 5)), Is.EqualTo(SessionRefusals.AlreadyAsked));
        Assert.That(await room.AskAsync(Room.Facilitator, Open(room, 9)), Is.Null);
    }

    [Test]
    public async Task Journal_HoldsNoVote_AndTheBoxNoName()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        var before = room.State.EventCount;
        await room.VoteAsync(poll, 0, 6, option: 1);

        var kept = (await room.Journal.ReadAsync(room.State.Session.Id, default))!;
        Assert.That(kept.Events, Has.Count.EqualTo(before), "a vote is no event: it has neither time nor order");
        Assert.That(kept.Boxes[poll].Spent, Has.Count.EqualTo(6));
        Assert.That(kept.Boxes[poll].Spent.Select(ballot => ballot.Value), Has.None.Contains("participant"));
        Assert.That(kept.Boxes[poll].Votes, Is.EqualTo(new[] { (0, 1, 6) }));

        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        kept = (await room.Journal.ReadAsync(room.State.Session.Id, default))!;
        Assert.That(kept.Boxes, Is.Empty, "who has voted is forgotten with the close");
    }

    [Test]
    public async Task Crash_InTheMiddleOfAVote_LosesNoPaperAndTakesNoneTwice()
    {
        await using var room = await Room.PlayingAsync();
        var poll = await room.OpenPollAsync();
        await room.VoteAsync(poll, 0, 3, option: 1);

        await room.CrashAsync();

        Assert.That(
            await room.AskAsync(Room.Participant(2), new SessionCommand.Vote(poll, [0])), Is.EqualTo(SessionRefusals.AlreadyVoted));
        await room.VoteAsync(poll, 3, 3, option: 0);
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        Assert.That(room.State.PollOf(poll)!.Tally!.Counts[0], Is.EqualTo(new[] { 3, 3 }));
    }

    [Test]
    public async Task Papers_ComingAtOnce_AreAllCountedOnce()
    {
        await using var room = await Room.PlayingAsync();
        for (var i = 6; i < 200; i++)
        {
            await room.DoAsync(Room.Participant(i), new SessionCommand.Join(SessionRole.Participant, null));
        }

        var poll = await room.OpenPollAsync();
        var answers = await Task.WhenAll(
            from twice in new[] { 0, 1 }
            from i in Enumerable.Range(0, 200)
            select room.AskAsync(Room.Participant(i), new SessionCommand.Vote(poll, [i % 2])));

        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        Assert.That(answers.Count(refusal => refusal is null), Is.EqualTo(200));
        Assert.That(answers.Count(refusal => refusal == SessionRefusals.AlreadyVoted), Is.EqualTo(200));
        Assert.That(room.State.PollOf(poll)!.Tally!.Counts[0], Is.EqualTo(new[] { 100, 100 }));
    }

    [TestCase(5, 5, 3.0)]
    [TestCase(4, 6, null)]
    [TestCase(6, 4, null)]
    public async Task Scale_BeforeAndAfter_TellsTheChange_OnlyWhereEnoughAnsweredBoth(int before, int after, double? change)
    {
        await using var room = await Room.PlayingAsync();
        await AskScaleAsync(PollKind.ScaleBefore, before, level: 4);
        Assert.That(SafetyScale.ChangeIn(room.State.Polls), Is.Null, "there is no after yet");

        await AskScaleAsync(PollKind.ScaleAfter, after, level: 7);

        Assert.That(SafetyScale.ChangeIn(room.State.Polls)?.Difference, Is.EqualTo(change));

        async Task AskScaleAsync(PollKind kind, int people, int level)
        {
            await room.DoAsync(Room.Facilitator, new SessionCommand.OpenScale(kind));
            var poll = room.State.Polls[^1].Id;
            var marks = SafetyScale.Items.Select(item => (item.Reversed ? 8 - level : level) - 1).ToArray();
            for (var i = 0; i < people; i++)
            {
                await room.DoAsync(Room.Participant(i), new SessionCommand.AnswerScale(poll, [.. marks]));
            }

            await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));
        }
    }

    [Test]
    public async Task Scale_TurnsReversedItemsRound()
    {
        await using var room = await Room.GatheredAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.OpenScale(PollKind.ScaleBefore));
        var poll = room.State.OpenPolls.Single().Id;

        // Level 1 for reversed items and 7 for the others: as safe as can be. The last one says 4 everywhere.
        var best = SafetyScale.Items.Select(item => item.Reversed ? 0 : 6).ToArray();
        for (var i = 0; i < 4; i++)
        {
            await room.DoAsync(Room.Participant(i), new SessionCommand.AnswerScale(poll, [.. best]));
        }

        await room.DoAsync(Room.Learner, new SessionCommand.AnswerScale(poll, [3, 3, 3, 3, 3, 3, 3]));
        Assert.That(SafetyScale.ScoreOf(room.State.PollOf(poll)!), Is.Null, "not before it is closed");
        await room.DoAsync(Room.Facilitator, new SessionCommand.ClosePoll(poll));

        Assert.That(SafetyScale.ScoreOf(room.State.PollOf(poll)!), Is.EqualTo((4 * 7 + 4) / 5.0).Within(1e-12));
        Assert.That(SafetyScale.Items.Select(item => item.Reversed), Is.EqualTo(new[] { true, false, true, false, true, false, false }));
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.OpenScale(PollKind.ScaleBefore)),
            Is.EqualTo(SessionRefusals.AlreadyAsked));
    }

    [Test]
    public async Task Pick_IsTheLearnersAlone_Once_AndOneOfTheOptions()
    {
        await using var room = await Room.PlayingAsync();
        await room.OpenPollAsync();
        var pick = new SessionCommand.HoldPick(room.Run, new ChoiceId("ask"));

        Assert.That(
            await room.AskAsync(Room.Learner, pick with { Choice = new ChoiceId("blame") }), Is.EqualTo(SessionRefusals.NoSuchOption));
        await room.DoAsync(Room.Learner, pick);

        Assert.That(await room.AskAsync(Room.Learner, pick), Is.EqualTo(SessionRefusals.AlreadyPicked));
        Assert.That(room.State.RunOf(room.Run)!.Held!.Pick, Is.EqualTo(new ChoiceId("ask")));
    }

    private static SessionCommand.OpenPoll Open(Room room, int at) => new(PollKind.Vote, room.Place(at), Room.Options);
}
