// Who may do what: the one table of roles and commands.
using System.Collections.Frozen;
using VRTraining.Sessions.People;
using static VRTraining.Sessions.People.SessionRole;

namespace VRTraining.Sessions.Acts;

/// <summary>Who may do what.</summary>
public static class Permissions
{
    private static readonly SessionRole[] All = [Facilitator, Learner, Participant, Observer];
    private static readonly SessionRole[] Room = [Participant, Observer];
    private static readonly SessionRole[] Guests = [Learner, Participant, Observer];

    private static readonly FrozenDictionary<Type, SessionRole[]> Table = new Dictionary<Type, SessionRole[]>
    {
        // Nobody joins as facilitator: the one who opens the session is in it from the start.
        [typeof(SessionCommand.Join)] = Guests,
        [typeof(SessionCommand.Rename)] = All,
        [typeof(SessionCommand.Agree)] = Guests,
        [typeof(SessionCommand.AgreeFor)] = [Facilitator],
        [typeof(SessionCommand.GoTo)] = [Facilitator],
        [typeof(SessionCommand.GiveRole)] = [Facilitator],
        [typeof(SessionCommand.HandOn)] = [Learner],
        [typeof(SessionCommand.BeginRun)] = [Learner],
        [typeof(SessionCommand.DecideOn)] = Guests, // who has handed the headset on still decides about the own run
        [typeof(SessionCommand.Steer)] = [Facilitator],
        [typeof(SessionCommand.BlankMirror)] = [Facilitator, Learner],
        [typeof(SessionCommand.AskAtChoices)] = [Facilitator],
        [typeof(SessionCommand.OpenPoll)] = [Facilitator],
        [typeof(SessionCommand.OpenScale)] = [Facilitator],
        [typeof(SessionCommand.Vote)] = Room,
        [typeof(SessionCommand.AnswerScale)] = Guests,
        [typeof(SessionCommand.HoldPick)] = [Learner],
        [typeof(SessionCommand.ClosePoll)] = [Facilitator],
        [typeof(SessionCommand.LetGo)] = [Facilitator],
        [typeof(SessionCommand.AskForHands)] = [Facilitator],
        [typeof(SessionCommand.ShowHand)] = Room,
        [typeof(SessionCommand.Write)] = [Facilitator],
        [typeof(SessionCommand.TakeBack)] = [Facilitator],
        [typeof(SessionCommand.Undo)] = [Facilitator],
        [typeof(SessionCommand.Whisper)] = [Facilitator],
        [typeof(SessionCommand.Say)] = Room,
        [typeof(SessionCommand.ShowMessage)] = [Facilitator],
        [typeof(SessionCommand.React)] = Room,
        [typeof(SessionCommand.Rate)] = [Observer],
        [typeof(SessionCommand.BeginDebrief)] = [Facilitator],
        [typeof(SessionCommand.GoToStep)] = [Facilitator, Learner], // a learner who leads
        [typeof(SessionCommand.TimeTalk)] = [Facilitator],
        [typeof(SessionCommand.Replay)] = [Facilitator, Learner], // a learner who leads, and only own runs
        [typeof(SessionCommand.MakePlan)] = Guests,
        [typeof(SessionCommand.Close)] = [Facilitator],
    }.ToFrozenDictionary();

    /// <summary>Whether somebody of that role may ask that; what has no row, nobody may.</summary>
    public static bool Allows(SessionRole role, Type command) =>
        Table.TryGetValue(command, out var roles) && roles.Contains(role);

    /// <summary>Whether somebody of that role may ask that.</summary>
    public static bool Allows(SessionRole role, SessionCommand command) => Allows(role, command.GetType());
}
