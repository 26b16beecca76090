// Why a session turns a command down: stable words for programs, and a sentence for each.
using System.Collections.Frozen;
using VRTraining.Simulation.Play;
using static VRTraining.Languages.Words;

namespace VRTraining.Sessions.Acts;

/// <summary>Why a session turns a command down.</summary>
public static class SessionRefusals
{
    /// <summary>This role may not do that.</summary>
    public static readonly Refusal NotAllowed = Refusal.NotAllowed;

    /// <summary>Too many commands in too short a time.</summary>
    public static readonly Refusal TooFast = new("too-fast");

    /// <summary>The session is over.</summary>
    public static readonly Refusal Closed = new("session-is-closed");

    /// <summary>There is no such person in the session.</summary>
    public static readonly Refusal NoSuchPerson = new("no-such-person");

    /// <summary>The session has as many people as it can hold.</summary>
    public static readonly Refusal Full = new("session-is-full");

    /// <summary>That belongs to another phase.</summary>
    public static readonly Refusal NotInThisPhase = new("not-in-this-phase");

    /// <summary>Somebody who plays has not agreed to the contract.</summary>
    public static readonly Refusal ContractNotAgreed = new("contract-not-agreed");

    /// <summary>Nobody is the learner.</summary>
    public static readonly Refusal NoLearner = new("no-learner");

    /// <summary>The session has no such run, or it is somebody else's.</summary>
    public static readonly Refusal NoSuchRun = new("no-such-run");

    /// <summary>One poll at a time.</summary>
    public static readonly Refusal PollIsOpen = new("a-poll-is-open");

    /// <summary>That was asked already.</summary>
    public static readonly Refusal AlreadyAsked = new("already-asked");

    /// <summary>No such poll is open.</summary>
    public static readonly Refusal NoOpenPoll = new("no-open-poll");

    /// <summary>A vote is final.</summary>
    public static readonly Refusal AlreadyVoted = new("already-voted");

    /// <summary>The poll has no such option.</summary>
    public static readonly Refusal NoSuchOption = new("no-such-option");

    /// <summary>The learner has picked already.</summary>
    public static readonly Refusal AlreadyPicked = new("already-picked");

    /// <summary>The room is voting: the scene goes on when it is done.</summary>
    public static readonly Refusal RoomIsVoting = new("the-room-is-voting");

    /// <summary>Nothing is held.</summary>
    public static readonly Refusal NothingHeld = new("nothing-is-held");

    /// <summary>There is no such poll.</summary>
    public static readonly Refusal NoSuchPoll = new("no-such-poll");

    /// <summary>There were enough votes: hands would only tie them to people.</summary>
    public static readonly Refusal EnoughVotes = new("enough-votes");

    /// <summary>No hands are asked for.</summary>
    public static readonly Refusal NoHandsAsked = new("no-hands-asked");

    /// <summary>There is no such note.</summary>
    public static readonly Refusal NoSuchNote = new("no-such-note");

    /// <summary>There is nothing to undo.</summary>
    public static readonly Refusal NothingToUndo = new("nothing-to-undo");

    /// <summary>There is no such message.</summary>
    public static readonly Refusal NoSuchMessage = new("no-such-message");

    /// <summary>A learner never sees prompts.</summary>
    public static readonly Refusal NotForLearners = new("not-for-learners");

    /// <summary>Something has to be written.</summary>
    public static readonly Refusal TextMissing = new("text-missing");

    /// <summary>Text is at most 500 characters, a name 40.</summary>
    public static readonly Refusal TextTooLong = new("text-too-long");

    /// <summary>The session keeps no more of these.</summary>
    public static readonly Refusal TooMany = new("too-many");

    /// <summary>The skill has no such level.</summary>
    public static readonly Refusal NoSuchLevel = new("no-such-level");

    /// <summary>The style has no such step.</summary>
    public static readonly Refusal NoSuchStep = new("no-such-step");

    /// <summary>The learner speaks first.</summary>
    public static readonly Refusal LearnerFirst = new("learner-speaks-first");

    /// <summary>This debrief is led by the facilitator.</summary>
    public static readonly Refusal LearnerDoesNotLead = new("learner-does-not-lead");

    private static readonly FrozenDictionary<Refusal, Func<string>> Words = new Dictionary<Refusal, Func<string>>
    {
        [NotAllowed] = () => Say("That is not part of your role here."),
        [TooFast] = () => Say("That was very quick. Please wait a moment and try again."),
        [Closed] = () => Say("This session is over. Thank you for being there."),
        [NoSuchPerson] = () => Say("That person is not here."),
        [Full] = () => Say("This session is full."),
        [NotInThisPhase] = () => Say("That is for another part of the session."),
        [ContractNotAgreed] = () => Say("Not every learner has agreed to the ground rules yet."),
        [NoLearner] = () => Say("Nobody has the part of the learner yet."),
        [NoSuchRun] = () => Say("That run is not here."),
        [PollIsOpen] = () => Say("A poll is open. Close it first."),
        [AlreadyAsked] = () => Say("That has been asked already."),
        [NoOpenPoll] = () => Say("This poll is closed."),
        [AlreadyVoted] = () => Say("You have voted. A vote is final."),
        [NoSuchOption] = () => Say("Please mark one answer of each question."),
        [AlreadyPicked] = () => Say("You have chosen. The scene goes on when the room has voted."),
        [RoomIsVoting] = () => Say("The room is voting. The scene goes on in a moment."),
        [NothingHeld] = () => Say("Nothing is held back."),
        [NoSuchPoll] = () => Say("That poll is not here."),
        [EnoughVotes] = () => Say("There were enough votes; hands are for small rooms."),
        [NoHandsAsked] = () => Say("No hands are asked for now."),
        [NoSuchNote] = () => Say("That note is not here."),
        [NothingToUndo] = () => Say("There is nothing to undo."),
        [NoSuchMessage] = () => Say("That message is not here."),
        [NotForLearners] = () => Say("Whoever plays sees no prompts."),
        [TextMissing] = () => Say("Please write something first."),
        [TextTooLong] = () => Say("That is too long. Please say it in fewer words."),
        [TooMany] = () => Say("There is no room for more of these."),
        [NoSuchLevel] = () => Say("That level is not on the scale."),
        [NoSuchStep] = () => Say("There is no such step."),
        [LearnerFirst] = () => Say("The learner speaks first."),
        [LearnerDoesNotLead] = () => Say("The facilitator leads this debrief."),
    }.ToFrozenDictionary();

    /// <summary>The sentence for a reason in the language of what runs now, or null for a reason of the run itself.</summary>
    public static string? WordsFor(Refusal refusal) => Words.GetValueOrDefault(refusal)?.Invoke();
}
