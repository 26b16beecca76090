// Everything that can have happened in a session, votes aside: those go into the box.
using System.Text.Json.Serialization;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.Ratings;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Acts;

/// <summary>Something that has happened in a session.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Joined), "joined")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(Agreed), "agreed")]
[JsonDerivedType(typeof(PhaseBegan), "phase-began")]
[JsonDerivedType(typeof(RoleGiven), "role-given")]
[JsonDerivedType(typeof(RunBegan), "run-began")]
[JsonDerivedType(typeof(RunDecidedOn), "run-decided-on")]
[JsonDerivedType(typeof(MirrorBlanked), "mirror-blanked")]
[JsonDerivedType(typeof(AskingSet), "asking-set")]
[JsonDerivedType(typeof(PollOpened), "poll-opened")]
[JsonDerivedType(typeof(PickHeld), "pick-held")]
[JsonDerivedType(typeof(PollClosed), "poll-closed")]
[JsonDerivedType(typeof(PickLetGo), "pick-let-go")]
[JsonDerivedType(typeof(HandsAsked), "hands-asked")]
[JsonDerivedType(typeof(HandShown), "hand-shown")]
[JsonDerivedType(typeof(NoteWritten), "note-written")]
[JsonDerivedType(typeof(NoteTakenBack), "note-taken-back")]
[JsonDerivedType(typeof(NoteUndone), "note-undone")]
[JsonDerivedType(typeof(Whispered), "whispered")]
[JsonDerivedType(typeof(MessageSent), "message-sent")]
[JsonDerivedType(typeof(MessageShown), "message-shown")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(Rated), "rated")]
[JsonDerivedType(typeof(DebriefBegan), "debrief-began")]
[JsonDerivedType(typeof(StepBegan), "step-began")]
[JsonDerivedType(typeof(TalkTimed), "talk-timed")]
[JsonDerivedType(typeof(Replayed), "replayed")]
[JsonDerivedType(typeof(PlanMade), "plan-made")]
public abstract record SessionEvent
{
    private SessionEvent()
    {
    }

    /// <summary>Somebody came in.</summary>
    public sealed record Joined(PersonId Person, SessionRole Role, string? Name) : SessionEvent;

    /// <summary>Somebody took another name, or none.</summary>
    public sealed record Renamed(PersonId Person, string? Name) : SessionEvent;

    /// <summary>Somebody agreed to the contract.</summary>
    public sealed record Agreed(PersonId Person) : SessionEvent;

    /// <summary>A phase began.</summary>
    public sealed record PhaseBegan(SessionPhase Phase) : SessionEvent;

    /// <summary>Somebody has another role.</summary>
    public sealed record RoleGiven(PersonId Person, SessionRole Role) : SessionEvent;

    /// <summary>A learner's run began.</summary>
    public sealed record RunBegan(PersonId Learner, RunId Run) : SessionEvent;

    /// <summary>The learner said what becomes of the run.</summary>
    public sealed record RunDecidedOn(RunId Run, Afterwards Afterwards) : SessionEvent;

    /// <summary>The mirror went blank, or shows the scene again.</summary>
    public sealed record MirrorBlanked(bool Blank) : SessionEvent;

    /// <summary>What is asked at moments of choice from here on; null: nothing.</summary>
    public sealed record AskingSet(PollKind? Kind) : SessionEvent;

    /// <summary>A poll was opened.</summary>
    public sealed record PollOpened(Poll Poll) : SessionEvent;

    /// <summary>The learner picked while the poll was open.</summary>
    public sealed record PickHeld(RunId Run, ChoiceId Choice) : SessionEvent;

    /// <summary>A poll was counted out; the box is emptied with the same commit.</summary>
    public sealed record PollClosed(PollId Poll, Tally Tally) : SessionEvent;

    /// <summary>The run went on after a poll, with the pick where there was one.</summary>
    public sealed record PickLetGo(RunId Run) : SessionEvent;

    /// <summary>Hands were asked for, openly.</summary>
    public sealed record HandsAsked(PollId Poll) : SessionEvent;

    /// <summary>Somebody showed a hand, openly.</summary>
    public sealed record HandShown(PollId Poll, Hand Hand) : SessionEvent;

    /// <summary>A note or bookmark was written.</summary>
    public sealed record NoteWritten(Note Note) : SessionEvent;

    /// <summary>It was taken back.</summary>
    public sealed record NoteTakenBack(NoteId Note) : SessionEvent;

    /// <summary>The last writing or taking back was undone.</summary>
    public sealed record NoteUndone : SessionEvent;

    /// <summary>A word for participants or observers.</summary>
    public sealed record Whispered(Prompt Prompt) : SessionEvent;

    /// <summary>Words from the room; from whom is not kept.</summary>
    public sealed record MessageSent(RoomMessage Message) : SessionEvent;

    /// <summary>A message was shown to all, or hidden again.</summary>
    public sealed record MessageShown(MessageId Message, bool Shown) : SessionEvent;

    /// <summary>A sign without words; from whom is not kept.</summary>
    public sealed record Reacted(Reaction Reaction) : SessionEvent;

    /// <summary>An observer rated.</summary>
    public sealed record Rated(Rating Rating) : SessionEvent;

    /// <summary>The debrief took a style.</summary>
    public sealed record DebriefBegan(DebriefStyle Style) : SessionEvent;

    /// <summary>A step of the debrief began.</summary>
    public sealed record StepBegan(int Step) : SessionEvent;

    /// <summary>Somebody's talk is timed from here on; null: nobody's.</summary>
    public sealed record TalkTimed(Speaker? Who) : SessionEvent;

    /// <summary>What the mirror replays from here on; null: nothing.</summary>
    public sealed record Replayed(ReplayView? View) : SessionEvent;

    /// <summary>Somebody made an if-then plan.</summary>
    public sealed record PlanMade(SessionPlan Plan) : SessionEvent;
}
