// Everything that can be asked of a session; who may ask what stands in Permissions.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.Acts;

/// <summary>Something that is asked of a session.</summary>
public abstract record SessionCommand
{
    private SessionCommand()
    {
    }

    /// <summary>Somebody comes in. Refused: <c>session-is-closed</c>, <c>text-too-long</c>, <c>session-is-full</c>.</summary>
    public sealed record Join(SessionRole Role, string? Name) : SessionCommand;

    /// <summary>The person wants another name, or none. Refused: <c>text-too-long</c>.</summary>
    public sealed record Rename(string? Name) : SessionCommand;

    /// <summary>The person agrees to the contract.</summary>
    public sealed record Agree : SessionCommand;

    /// <summary>The facilitator heard somebody agree, as from within a headset. Refused: <c>no-such-person</c>.</summary>
    public sealed record AgreeFor(PersonId Person) : SessionCommand;

    /// <summary>
    /// On to another phase.
    /// Refused: <c>not-in-this-phase</c>, <c>contract-not-agreed</c>, <c>no-learner</c>.
    /// </summary>
    public sealed record GoTo(SessionPhase Phase) : SessionCommand;

    /// <summary>
    /// Somebody gets another role.
    /// Refused: <c>no-such-person</c>, <c>not-allowed</c> for the facilitator's own.
    /// </summary>
    public sealed record GiveRole(PersonId To, SessionRole Role) : SessionCommand;

    /// <summary>The learner hands the headset on, and is a participant then. Refused: <c>no-such-person</c>.</summary>
    public sealed record HandOn(PersonId To) : SessionCommand;

    /// <summary>The learner's run has begun. Refused: <c>contract-not-agreed</c>, and in the debrief <c>not-in-this-phase</c>.</summary>
    public sealed record BeginRun(RunId Run) : SessionCommand;

    /// <summary>What becomes of the learner's run when the session ends. Refused: <c>no-such-run</c>.</summary>
    public sealed record DecideOn(RunId Run, Afterwards Afterwards) : SessionCommand;

    /// <summary>The facilitator steers a run; the run itself says what it refuses, and keeps it.</summary>
    public sealed record Steer : SessionCommand;

    /// <summary>The mirror goes blank, or shows the scene again.</summary>
    public sealed record BlankMirror(bool Blank) : SessionCommand;

    /// <summary>What happens at moments of choice from now on.</summary>
    public sealed record AskAtChoices(PollKind? Kind) : SessionCommand;

    /// <summary>
    /// A poll at a moment of choice.
    /// Refused: <c>a-poll-is-open</c>, <c>no-such-run</c>, <c>not-in-this-phase</c>.
    /// </summary>
    public sealed record OpenPoll(PollKind Kind, PollPlace Place, ImmutableArray<PollOption> Options) : SessionCommand;

    /// <summary>The scale of psychological safety. Refused: <c>a-poll-is-open</c>, <c>already-asked</c>.</summary>
    public sealed record OpenScale(PollKind Kind) : SessionCommand;

    /// <summary>A paper for a choice. Refused: <c>no-open-poll</c>, <c>already-voted</c>, <c>no-such-option</c>.</summary>
    public sealed record Vote(PollId Poll, ImmutableArray<int> Marks) : SessionCommand;

    /// <summary>A paper for the scale. Refused: as for a vote.</summary>
    public sealed record AnswerScale(PollId Poll, ImmutableArray<int> Marks) : SessionCommand;

    /// <summary>The learner's pick, held until the poll closes. Refused: <c>no-open-poll</c>, <c>already-picked</c>.</summary>
    public sealed record HoldPick(RunId Run, ChoiceId Choice) : SessionCommand;

    /// <summary>The poll is counted out. Refused: <c>no-open-poll</c>.</summary>
    public sealed record ClosePoll(PollId Poll) : SessionCommand;

    /// <summary>The run goes on after a poll. Refused: <c>nothing-is-held</c>, <c>a-poll-is-open</c>.</summary>
    public sealed record LetGo(RunId Run) : SessionCommand;

    /// <summary>An open show of hands. Refused: <c>enough-votes</c>, <c>a-poll-is-open</c>, <c>no-such-poll</c>.</summary>
    public sealed record AskForHands(PollId Poll) : SessionCommand;

    /// <summary>Somebody's hand, openly. Refused: <c>no-hands-asked</c>, <c>no-such-option</c>.</summary>
    public sealed record ShowHand(PollId Poll, int Option) : SessionCommand;

    /// <summary>A note or bookmark. Refused: <c>text-too-long</c>, <c>text-missing</c>, <c>too-many</c>.</summary>
    public sealed record Write(bool IsBookmark, Moment? Moment, string Text) : SessionCommand;

    /// <summary>A note or bookmark is taken back. Refused: <c>no-such-note</c>.</summary>
    public sealed record TakeBack(NoteId Note) : SessionCommand;

    /// <summary>The last writing or taking back is undone. Refused: <c>nothing-to-undo</c>.</summary>
    public sealed record Undo : SessionCommand;

    /// <summary>
    /// A word to participants or observers.
    /// Refused: <c>not-for-learners</c>, <c>text-too-long</c>, <c>text-missing</c>.
    /// </summary>
    public sealed record Whisper(SessionRole To, string Text) : SessionCommand;

    /// <summary>
    /// Words from the room.
    /// Refused: <c>text-too-long</c>, <c>text-missing</c>, <c>too-many</c>, <c>not-in-this-phase</c>.
    /// </summary>
    public sealed record Say(MessageKind Kind, string Text) : SessionCommand;

    /// <summary>The facilitator shows a message to all, or hides it. Refused: <c>no-such-message</c>.</summary>
    public sealed record ShowMessage(MessageId Message, bool Shown) : SessionCommand;

    /// <summary>A sign without words. Refused: <c>not-in-this-phase</c>.</summary>
    public sealed record React(Reaction Reaction) : SessionCommand;

    /// <summary>An observer's rating. Refused: <c>no-such-run</c>, <c>no-such-level</c>.</summary>
    public sealed record Rate(RunId Run, SkillId Skill, int Level) : SessionCommand;

    /// <summary>How the debrief goes. Refused: <c>not-in-this-phase</c>.</summary>
    public sealed record BeginDebrief(DebriefStyle Style) : SessionCommand;

    /// <summary>
    /// To another step; the learner may where the learner leads.
    /// Refused: <c>no-such-step</c>, <c>learner-speaks-first</c>, <c>not-in-this-phase</c>, <c>learner-does-not-lead</c>.
    /// </summary>
    public sealed record GoToStep(int Step) : SessionCommand;

    /// <summary>
    /// Time somebody's talk; null times nobody.
    /// Refused: <c>learner-speaks-first</c>, <c>not-in-this-phase</c>.
    /// </summary>
    public sealed record TimeTalk(Speaker? Who) : SessionCommand;

    /// <summary>
    /// What the mirror replays; null: nothing. Where the learner leads, the learner may replay runs of their own.
    /// Refused: <c>no-such-run</c>, <c>not-in-this-phase</c>, <c>learner-does-not-lead</c>.
    /// </summary>
    public sealed record Replay(ReplayView? View) : SessionCommand;

    /// <summary>
    /// An if-then plan.
    /// Refused: <c>text-missing</c>, <c>text-too-long</c>, <c>too-many</c>, <c>not-in-this-phase</c>.
    /// </summary>
    public sealed record MakePlan(string Situation, string Action, DateOnly DueOn) : SessionCommand;

    /// <summary>The session ends. Refused: <c>session-is-closed</c>, <c>a-poll-is-open</c>.</summary>
    public sealed record Close : SessionCommand;
}

/// <summary>What becomes of a run when its session ends.</summary>
public enum Afterwards
{
    /// <summary>It is erased; what happens unless the learner says otherwise.</summary>
    Erase,

    /// <summary>The learner keeps it.</summary>
    Keep,

    /// <summary>The learner leaves it with the session.</summary>
    Share,
}
