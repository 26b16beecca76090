// The matrix of roles and commands, written down once more and held against a live session.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Testing;

namespace VRTraining.Sessions.Tests.Acts;

[CancelAfter(60_000)]
public sealed class PermissionTests
{
    /// <summary>F facilitator, L learner, P participant, O observer.</summary>
    private static readonly (SessionCommand Command, string Who)[] Matrix =
    [
        (new SessionCommand.Rename("Kim"), "FLPO"),
        (new SessionCommand.Agree(), "LPO"),
        (new SessionCommand.AgreeFor(Room.Learner), "F"),
        (new SessionCommand.GoTo(SessionPhase.Debrief), "F"),
        (new SessionCommand.GiveRole(Room.Participant(5), SessionRole.Observer), "F"),
        (new SessionCommand.HandOn(Room.Participant(5)), "L"),
        (new SessionCommand.BeginRun(default), "L"),
        (new SessionCommand.DecideOn(default, Afterwards.Keep), "LPO"),
        (new SessionCommand.Steer(), "F"),
        (new SessionCommand.BlankMirror(true), "FL"),
        (new SessionCommand.AskAtChoices(PollKind.Vote), "F"),
        (new SessionCommand.OpenPoll(PollKind.Vote, new PollPlace(default, default, 1), []), "F"),
        (new SessionCommand.OpenScale(PollKind.ScaleBefore), "F"),
        (new SessionCommand.Vote(default, []), "PO"),
        (new SessionCommand.AnswerScale(default, []), "LPO"),
        (new SessionCommand.HoldPick(default, default), "L"),
        (new SessionCommand.ClosePoll(default), "F"),
        (new SessionCommand.LetGo(default), "F"),
        (new SessionCommand.AskForHands(default), "F"),
        (new SessionCommand.ShowHand(default, 0), "PO"),
        (new SessionCommand.Write(false, null, "note"), "F"),
        (new SessionCommand.TakeBack(default), "F"),
        (new SessionCommand.Undo(), "F"),
        (new SessionCommand.Whisper(SessionRole.Observer, "watch Maya"), "F"),
        (new SessionCommand.Say(MessageKind.Thought, "hm"), "PO"),
        (new SessionCommand.ShowMessage(default, true), "F"),
        (new SessionCommand.React(Reaction.Heart), "PO"),
        (new SessionCommand.Rate(default, SmallTalk.Closing.Id, 1), "O"),
        (new SessionCommand.BeginDebrief(DebriefStyle.Pearls), "F"),
        (new SessionCommand.GoToStep(0), "FL"),
        (new SessionCommand.TimeTalk(null), "F"),
        (new SessionCommand.Replay(null), "FL"),
        (new SessionCommand.MakePlan("When", "then", new DateOnly(2026, 12, 1)), "LPO"),
        (new SessionCommand.Close(), "F"),
    ];

    public static IEnumerable<TestCaseData> Cells() =>
        from row in Matrix
        from person in new[] { Room.Facilitator, Room.Learner, Room.Participant(0), Room.Observer }
        let letter = char.ToUpperInvariant(person.Value[0])
        select new TestCaseData(row.Command, person, row.Who.Contains(letter))
            .SetName($"{{m}}({row.Command.GetType().Name}, {letter})");

    [TestCaseSource(nameof(Cells))]
    public async Task Command_OfARole_IsAllowedAsTheMatrixSays(SessionCommand command, PersonId by, bool allowed)
    {
        await using var room = await Room.PlayingAsync();

        var refusal = await room.AskAsync(by, command);

        Assert.That(refusal, allowed ? Is.Not.EqualTo(SessionRefusals.NotAllowed) : Is.EqualTo(SessionRefusals.NotAllowed));
    }

    [Test]
    public void Matrix_HasEveryCommandButJoining()
    {
        var commands = typeof(SessionCommand).GetNestedTypes().Where(type => type != typeof(SessionCommand.Join));

        Assert.That(Matrix.Select(row => row.Command.GetType()), Is.EquivalentTo(commands));
    }

    [TestCase(SessionRole.Facilitator, false)]
    [TestCase(SessionRole.Learner, true)]
    [TestCase(SessionRole.Participant, true)]
    [TestCase(SessionRole.Observer, true)]
    public async Task Join_AsFacilitator_IsRefused(SessionRole role, bool allowed)
    {
        await using var room = await Room.GatheredAsync();

        var refusal = await room.AskAsync(new PersonId("late"), new SessionCommand.Join(role, "Kim"));

        Assert.That(refusal, Is.EqualTo(allowed ? null : SessionRefusals.NotAllowed));
        Assert.That(room.State.People.ContainsKey(new PersonId("late")), Is.EqualTo(allowed));
    }

    [Test]
    public async Task Command_OfSomebodyWhoIsNotIn_IsRefused()
    {
        await using var room = await Room.PlayingAsync();

        Assert.That(
            await room.AskAsync(new PersonId("stranger"), new SessionCommand.React(Reaction.Heart)),
            Is.EqualTo(SessionRefusals.NoSuchPerson));
    }

    [Test]
    public async Task ClosedSession_TakesOnlyTheLearnersWordThatAKeptRunIsToBeErased()
    {
        await using var room = await Room.PlayingAsync();
        await room.DoAsync(Room.Learner, new SessionCommand.DecideOn(room.Run, Afterwards.Keep));
        await room.DoAsync(Room.Facilitator, new SessionCommand.Close());

        Assert.That(
            await room.AskAsync(Room.Participant(0), new SessionCommand.React(Reaction.Heart)),
            Is.EqualTo(SessionRefusals.Closed));
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.Write(false, null, "late")),
            Is.EqualTo(SessionRefusals.Closed));
        await room.DoAsync(Room.Learner, new SessionCommand.DecideOn(room.Run, Afterwards.Erase));
        Assert.That(room.State.RunOf(room.Run)!.Afterwards, Is.EqualTo(Afterwards.Erase));
        Assert.That(
            await room.AskAsync(Room.Learner, new SessionCommand.DecideOn(room.Run, Afterwards.Keep)),
            Is.EqualTo(SessionRefusals.Closed), "it is gone");
    }

    [Test]
    public void EveryRefusal_HasWords()
    {
        var refusals = typeof(SessionRefusals).GetFields().Where(field => field.FieldType == typeof(Simulation.Play.Refusal))
            .Select(field => (Simulation.Play.Refusal)field.GetValue(null)!);

        Assert.That(refusals.Where(refusal => SessionRefusals.WordsFor(refusal) is null), Is.Empty);
    }
}
