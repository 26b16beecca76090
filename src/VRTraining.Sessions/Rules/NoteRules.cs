// What comes of notes, prompts, and words and signs from the room.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Rules;

/// <summary>What comes of notes, prompts, and words and signs from the room.</summary>
internal static class NoteRules
{
    private const int MostNotes = 1_000;
    private const int MostMessages = 2_000;

    public static Outcome? Take(SessionState state, SessionCommand command, DateTimeOffset now) => command switch
    {
        SessionCommand.Write write => Write(state, write, now),
        SessionCommand.TakeBack take => state.StandingNotes.Any(note => note.Id == take.Note)
            ? new SessionEvent.NoteTakenBack(take.Note)
            : SessionRefusals.NoSuchNote,
        SessionCommand.Undo => state.Undoable.IsEmpty ? SessionRefusals.NothingToUndo : new SessionEvent.NoteUndone(),
        SessionCommand.Whisper whisper => Whisper(whisper),
        SessionCommand.Say say => Say(state, say),
        SessionCommand.ShowMessage show => state.Messages.Any(message => message.Id == show.Message)
            ? new SessionEvent.MessageShown(show.Message, show.Shown)
            : SessionRefusals.NoSuchMessage,
        SessionCommand.React react => !IsInTheRoom(state) || !Enum.IsDefined(react.Reaction)
            ? SessionRefusals.NotInThisPhase
            : new SessionEvent.Reacted(react.Reaction),
        _ => default(Outcome?),
    };

    private static Outcome Write(SessionState state, SessionCommand.Write write, DateTimeOffset now) =>
        Misfit(write.Text, mayBeEmpty: write.IsBookmark) is { } misfit ? misfit
        : state.Notes.Length >= MostNotes ? SessionRefusals.TooMany
        : write.Moment is { } moment && state.RunOf(moment.Run) is null ? SessionRefusals.NoSuchRun
        : new SessionEvent.NoteWritten(new Note(
            new NoteId(state.Notes.Length + 1), write.IsBookmark, write.Moment, Texts.Clean(write.Text), now));

    private static Outcome Whisper(SessionCommand.Whisper whisper) =>
        whisper.To is not (SessionRole.Participant or SessionRole.Observer) ? SessionRefusals.NotForLearners
        : Misfit(whisper.Text, mayBeEmpty: true) is { } misfit ? misfit
        : new SessionEvent.Whispered(new Prompt(whisper.To, Texts.Clean(whisper.Text)));

    private static Outcome Say(SessionState state, SessionCommand.Say say) =>
        !IsInTheRoom(state) || !Enum.IsDefined(say.Kind) ? SessionRefusals.NotInThisPhase
        : Misfit(say.Text, mayBeEmpty: false) is { } misfit ? misfit
        : state.Messages.Length >= MostMessages ? SessionRefusals.TooMany
        : new SessionEvent.MessageSent(new RoomMessage(
            new MessageId(state.Messages.Length + 1), say.Kind, Texts.Clean(say.Text)));

    private static bool IsInTheRoom(SessionState state) => state.Phase is SessionPhase.Play or SessionPhase.Debrief;

    private static Refusal? Misfit(string? text, bool mayBeEmpty) =>
        text is null ? SessionRefusals.TextMissing
        : Texts.IsTooLong(text) ? SessionRefusals.TextTooLong
        : !mayBeEmpty && Texts.Clean(text).Length == 0 ? SessionRefusals.TextMissing
        : null;
}
