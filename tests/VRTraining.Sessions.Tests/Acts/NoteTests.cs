// Notes, bookmarks, undo, prompts and words from the room.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Tests.Acts;

[CancelAfter(60_000)]
public sealed class NoteTests
{
    [Test]
    public async Task Undo_TakesBackTheLastWriting_AndTheLastTakingBack_InTurn()
    {
        await using var room = await Room.PlayingAsync();
        var moment = new Moment(room.Run, 7, new RunTime(4200));
        await room.DoAsync(Room.Facilitator, new SessionCommand.Write(false, moment, "first"));
        await room.DoAsync(Room.Facilitator, new SessionCommand.Write(true, moment, ""));
        await room.DoAsync(Room.Facilitator, new SessionCommand.TakeBack(new NoteId(1)));
        Assert.That(Standing(room), Is.EqualTo(new[] { 2 }));

        await room.DoAsync(Room.Facilitator, new SessionCommand.Undo());
        Assert.That(Standing(room), Is.EqualTo(new[] { 1, 2 }), "the taking back is undone");
        await room.DoAsync(Room.Facilitator, new SessionCommand.Undo());
        Assert.That(Standing(room), Is.EqualTo(new[] { 1 }), "the bookmark is undone");
        await room.DoAsync(Room.Facilitator, new SessionCommand.Undo());
        Assert.That(Standing(room), Is.Empty);
        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.Undo()), Is.EqualTo(SessionRefusals.NothingToUndo));
    }

    [TestCase("", "text-missing")]
    [TestCase(" \u0007 ", "text-missing")]
    [TestCase("x", null)]
    public async Task Note_WithoutWords_IsRefused(string text, string? reason)
    {
        await using var room = await Room.PlayingAsync();

        Assert.That((await room.AskAsync(Room.Facilitator, new SessionCommand.Write(false, null, text)))?.Reason, Is.EqualTo(reason));
    }

    [TestCase(500, null)]
    [TestCase(501, "text-too-long")]
    [TestCase(1_000_000, "text-too-long")]
    public async Task Thought_OfAtMostFiveHundredCharacters_IsTaken(int length, string? reason)
    {
        await using var room = await Room.PlayingAsync();
        var say = new SessionCommand.Say(MessageKind.Thought, new string('a', length));

        Assert.That((await room.AskAsync(Room.Participant(0), say))?.Reason, Is.EqualTo(reason));
    }

    [Test]
    public async Task Thought_IsKeptWithoutItsAuthor_AndShownOnlyByTheFacilitator()
    {
        await using var room = await Room.PlayingAsync();
        await room.DoAsync(Room.Participant(3), new SessionCommand.Say(MessageKind.Line, "<b>Ask</b> her."));
        Assert.That(room.State.Messages.Single().Shown, Is.False);

        await room.DoAsync(Room.Facilitator, new SessionCommand.ShowMessage(new MessageId(1), true));

        Assert.That(room.State.Messages.Single(), Is.EqualTo(
            new RoomMessage(new MessageId(1), MessageKind.Line, "<b>Ask</b> her.", true)));
        var journal = (await room.Journal.ReadAsync(room.State.Session.Id, default))!.Events;
        Assert.That(
            journal.Where(happened => happened.Event is SessionEvent.MessageSent).Select(happened => Json.SessionJsonTests.Text(happened)),
            Has.None.Contains("participant-3"));
    }

    [TestCase(SessionRole.Learner)]
    [TestCase(SessionRole.Facilitator)]
    public async Task Prompt_ToWhoeverPlays_IsRefused(SessionRole to)
    {
        await using var room = await Room.PlayingAsync();

        Assert.That(
            await room.AskAsync(Room.Facilitator, new SessionCommand.Whisper(to, "psst")),
            Is.EqualTo(SessionRefusals.NotForLearners));
    }

    private static IEnumerable<int> Standing(Room room) => room.State.StandingNotes.Select(note => note.Id.Value);
}
