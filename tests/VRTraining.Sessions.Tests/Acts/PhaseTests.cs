// The course of a session: nobody plays before agreeing, and roles are handed on.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Acts;

[CancelAfter(60_000)]
public sealed class PhaseTests
{
    [Test]
    public async Task Play_BeforeTheLearnerAgrees_IsRefused()
    {
        await using var room = await Room.GatheredAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.GoTo(SessionPhase.Prebrief));
        var play = new SessionCommand.GoTo(SessionPhase.Play);

        Assert.That(await room.AskAsync(Room.Facilitator, play), Is.EqualTo(SessionRefusals.ContractNotAgreed));

        await room.DoAsync(Room.Learner, new SessionCommand.Agree());
        await room.DoAsync(Room.Facilitator, play);
        Assert.That(room.State.Phase, Is.EqualTo(SessionPhase.Play));
    }

    [Test]
    public async Task Play_WithoutALearner_IsRefused()
    {
        await using var room = await Room.GatheredAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.GoTo(SessionPhase.Prebrief));
        await room.DoAsync(Room.Facilitator, new SessionCommand.GiveRole(Room.Learner, SessionRole.Participant));

        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.GoTo(SessionPhase.Play)),
            Is.EqualTo(SessionRefusals.NoLearner));
    }

    [Test]
    public async Task AgreeFor_SomebodyInAHeadset_LetsThemPlay()
    {
        await using var room = await Room.GatheredAsync();
        var run = new SessionCommand.BeginRun(RunId.New(HostedRun.StartedAt));
        Assert.That(await room.AskAsync(Room.Learner, run), Is.EqualTo(SessionRefusals.ContractNotAgreed));

        await room.DoAsync(Room.Facilitator, new SessionCommand.AgreeFor(Room.Learner));

        await room.DoAsync(Room.Learner, run);
        Assert.That(room.State.Runs, Has.Length.EqualTo(1));
    }

    [Test]
    public async Task Phases_GoOnlyForward_AndFromTheDebriefIntoAnotherRound()
    {
        await using var room = await Room.PlayingAsync();
        foreach (var wrong in new[] { SessionPhase.Gathering, SessionPhase.Prebrief, SessionPhase.Play, SessionPhase.Closed })
        {
            Assert.That(
                await room.AskAsync(Room.Facilitator, new SessionCommand.GoTo(wrong)),
                Is.EqualTo(SessionRefusals.NotInThisPhase), $"{wrong}");
        }

        await room.DoAsync(Room.Facilitator, new SessionCommand.GoTo(SessionPhase.Debrief));
        await room.DoAsync(Room.Facilitator, new SessionCommand.GoTo(SessionPhase.Play));
        Assert.That(room.State.Phase, Is.EqualTo(SessionPhase.Play));
    }

    [Test]
    public async Task HandOn_MakesTheNextOneTheLearner_AndKeepsTheRunWithItsOwn()
    {
        await using var room = await Room.PlayingAsync();

        await room.DoAsync(Room.Learner, new SessionCommand.HandOn(Room.Participant(2)));

        Assert.That(room.State.Learners.Select(person => person.Id), Is.EqualTo(new[] { Room.Participant(2) }));
        Assert.That(room.State.People[Room.Learner].Role, Is.EqualTo(SessionRole.Participant));
        Assert.That(room.State.RunOf(room.Run)!.Learner, Is.EqualTo(Room.Learner));
        Assert.That(
            await room.AskAsync(Room.Participant(2), new SessionCommand.BeginRun(RunId.New(HostedRun.StartedAt))),
            Is.EqualTo(SessionRefusals.ContractNotAgreed), "who takes it over agrees first");
    }

    [Test]
    public async Task SeveralLearners_HaveRunsOfTheirOwn()
    {
        await using var room = await Room.PlayingAsync();
        await room.DoAsync(Room.Facilitator, new SessionCommand.GiveRole(Room.Participant(0), SessionRole.Learner));
        await room.DoAsync(Room.Participant(0), new SessionCommand.Agree());
        var second = RunId.New(HostedRun.StartedAt);

        await room.DoAsync(Room.Participant(0), new SessionCommand.BeginRun(second));

        Assert.That(room.State.Runs.Select(run => (run.Run, run.Learner)), Is.EqualTo(new[]
        {
            (room.Run, Room.Learner), (second, Room.Participant(0)),
        }));
        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.DecideOn(room.Run, Afterwards.Keep)),
            Is.EqualTo(SessionRefusals.NoSuchRun), "nobody decides about another's run");
    }

    [TestCase(40, true)]
    [TestCase(41, false)]
    public async Task Name_OfAtMostFortyCharacters_IsTaken(int length, bool taken)
    {
        await using var room = await Room.GatheredAsync();
        var refusal = await room.AskAsync(Room.Participant(0), new SessionCommand.Rename(new string('k', length)));

        Assert.That(refusal, Is.EqualTo(taken ? null : SessionRefusals.TextTooLong));
    }
}
