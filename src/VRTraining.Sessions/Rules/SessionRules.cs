// What comes of a command: events, or a refusal. Pure: (state, who, command) → (events | refusal).
using System.Collections.Immutable;
using System.Diagnostics;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Rules;

/// <summary>What comes of a command.</summary>
/// <param name="Refusal">Why it was turned down, or null.</param>
/// <param name="Events">What has happened; empty where it was turned down.</param>
internal readonly record struct Outcome(Refusal? Refusal, ImmutableArray<SessionEvent> Events)
{
    public static implicit operator Outcome(Refusal refusal) => new(refusal, []);

    public static implicit operator Outcome(SessionEvent happened) => new(null, [happened]);
}

/// <summary>What comes of each command, votes aside.</summary>
internal static class SessionRules
{
    /// <summary>As many as the design promises to serve, and some to spare.</summary>
    public const int MostPeople = 300;

    /// <summary>What comes of a command.</summary>
    /// <param name="state">The session as it stands.</param>
    /// <param name="by">Who asks; for <see cref="SessionCommand.Join"/> the id the person will have.</param>
    /// <param name="command">What is asked.</param>
    /// <param name="now">UTC.</param>
    public static Outcome Take(SessionState state, PersonId by, SessionCommand command, DateTimeOffset now)
    {
        if (Refuse(state, by, command) is { } refusal)
        {
            return refusal;
        }

        return command switch
        {
            SessionCommand.Join join => Join(state, by, join),
            SessionCommand.Rename rename => Texts.IsTooLong(rename.Name, Person.LongestName)
                ? SessionRefusals.TextTooLong
                : new SessionEvent.Renamed(by, Texts.Name(rename.Name)),
            SessionCommand.Agree => Agree(state, by),
            SessionCommand.AgreeFor agree => state.People.ContainsKey(agree.Person)
                ? Agree(state, agree.Person)
                : SessionRefusals.NoSuchPerson,
            SessionCommand.GoTo go => PhaseRules.GoTo(state, go.Phase),
            SessionCommand.Close => PhaseRules.Close(state),
            SessionCommand.GiveRole give => GiveRole(state, give),
            SessionCommand.HandOn hand => HandOn(state, by, hand.To),
            SessionCommand.BeginRun begin => state.Phase == SessionPhase.Debrief ? SessionRefusals.NotInThisPhase
                : state.RunOf(begin.Run) is not null ? new Outcome(null, [])
                : !state.People[by].Agreed ? SessionRefusals.ContractNotAgreed
                : new SessionEvent.RunBegan(by, begin.Run),
            SessionCommand.DecideOn decide => DecideOn(state, by, decide),
            SessionCommand.Steer => new Outcome(null, []),
            SessionCommand.BlankMirror blank => new SessionEvent.MirrorBlanked(blank.Blank),
            _ => PollRules.Take(state, by, command) ?? NoteRules.Take(state, command, now)
                ?? DebriefRules.Take(state, by, command) ?? throw new UnreachableException(),
        };
    }

    /// <summary>Whether the person may ask that at all, and the session still goes on.</summary>
    public static Refusal? Refuse(SessionState state, PersonId by, SessionCommand command)
    {
        if (command is SessionCommand.Join join)
        {
            return !Permissions.Allows(join.Role, join) ? SessionRefusals.NotAllowed
                : state.Phase == SessionPhase.Closed ? SessionRefusals.Closed
                : null;
        }

        if (!state.People.TryGetValue(by, out var person))
        {
            return SessionRefusals.NoSuchPerson;
        }

        return !Permissions.Allows(person.Role, command) ? SessionRefusals.NotAllowed
            : state.Phase == SessionPhase.Closed && command is not SessionCommand.DecideOn ? SessionRefusals.Closed
            : null;
    }

    private static Outcome Join(SessionState state, PersonId by, SessionCommand.Join join)
    {
        if (Texts.IsTooLong(join.Name, Person.LongestName))
        {
            return SessionRefusals.TextTooLong;
        }

        // Who comes again is who came before.
        return state.People.ContainsKey(by) ? new Outcome(null, [])
            : state.People.Count >= MostPeople ? SessionRefusals.Full
            : new SessionEvent.Joined(by, join.Role, Texts.Name(join.Name));
    }

    private static Outcome Agree(SessionState state, PersonId person) => state.People[person].Agreed
        ? new Outcome(null, [])
        : new SessionEvent.Agreed(person);

    private static Outcome DecideOn(SessionState state, PersonId by, SessionCommand.DecideOn decide) =>
        state.RunOf(decide.Run) is not { } run || run.Learner != by ? SessionRefusals.NoSuchRun
        // What is erased cannot be kept any more; what is kept can still be erased.
        : state.Phase == SessionPhase.Closed && (decide.Afterwards, run.Afterwards) is not (Afterwards.Erase, not Afterwards.Erase)
            ? SessionRefusals.Closed
        : new SessionEvent.RunDecidedOn(decide.Run, decide.Afterwards);

    private static Outcome GiveRole(SessionState state, SessionCommand.GiveRole give) =>
        !state.People.TryGetValue(give.To, out var person) ? SessionRefusals.NoSuchPerson
        : person.Role == SessionRole.Facilitator || give.Role == SessionRole.Facilitator ? SessionRefusals.NotAllowed
        : new SessionEvent.RoleGiven(give.To, give.Role);

    private static Outcome HandOn(SessionState state, PersonId by, PersonId to) =>
        !state.People.TryGetValue(to, out var next) || to == by ? SessionRefusals.NoSuchPerson
        : next.Role is SessionRole.Facilitator or SessionRole.Learner ? SessionRefusals.NotAllowed
        : new Outcome(null,
        [
            new SessionEvent.RoleGiven(by, SessionRole.Participant),
            new SessionEvent.RoleGiven(to, SessionRole.Learner),
        ]);
}
