// What each event makes of a session.
using System.Collections.Immutable;
using System.Diagnostics;
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.Journal;
using VRTraining.Sessions.Notes;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Polls;
using VRTraining.Simulation.Script;

namespace VRTraining.Sessions.State;

/// <summary>What each event makes of a session; the same live, recovered and exported.</summary>
public static class SessionFold
{
    /// <summary>A session in which nothing has happened yet but that somebody leads it.</summary>
    public static SessionState Begin(NewSession session, Scenario scenario) => new()
    {
        Session = session,
        Scenario = scenario,
        People = ImmutableDictionary<PersonId, Person>.Empty.Add(
            session.Facilitator, new Person(session.Facilitator, 0, SessionRole.Facilitator, null, true)),
    };

    /// <summary>A session as its journal has it.</summary>
    public static SessionState Of(RecordedSession recorded, Scenario scenario)
    {
        var state = recorded.Events.Aggregate(Begin(recorded.Session, scenario), (before, happened) => before.After(happened));
        return state with
        {
            Boxes = state.OpenPolls.ToImmutableDictionary(
                poll => poll.Id,
                poll => recorded.Boxes.TryGetValue(poll.Id, out var kept) ? BallotBox.Of(poll, kept) : BallotBox.For(poll)),
        };
    }

    /// <summary>The session after one more event.</summary>
    public static SessionState After(this SessionState before, StampedSessionEvent stamped)
    {
        var state = before with { EventCount = stamped.Number };
        return stamped.Event switch
        {
            SessionEvent.Joined joined => state with
            {
                People = state.People.SetItem(joined.Person, new Person(
                    joined.Person, state.People.Count, joined.Role, joined.Name, false)),
            },
            SessionEvent.Renamed renamed => state.Person(renamed.Person, person => person with { Name = renamed.Name }),
            SessionEvent.Agreed agreed => state.Person(agreed.Person, person => person with { Agreed = true }),
            SessionEvent.RoleGiven given => state.Person(given.Person, person => person with { Role = given.Role }),
            SessionEvent.PhaseBegan began => state with { Phase = began.Phase, Debrief = state.Debrief?.Silent(stamped.At) },
            SessionEvent.RunBegan began => state with
            {
                Runs = state.Runs.Add(new SessionRun(began.Run, began.Learner, Afterwards.Erase)),
            },
            SessionEvent.RunDecidedOn decided => state.Run(
                decided.Run, run => run with { Afterwards = decided.Afterwards }),
            SessionEvent.MirrorBlanked blanked => state with { MirrorIsBlank = blanked.Blank },
            SessionEvent.AskingSet set => state with { Asking = set.Kind },
            SessionEvent.PollOpened opened => state.Opened(opened.Poll),
            SessionEvent.PickHeld held => state.Run(held.Run, run => run with
            {
                Held = run.Held! with { Pick = held.Choice, PickedAt = stamped.At },
            }),
            SessionEvent.PollClosed closed => state.Poll(closed.Poll, poll => poll with { Tally = closed.Tally }) with
            {
                Boxes = state.Boxes.Remove(closed.Poll),
            },
            SessionEvent.PickLetGo gone => state.Run(gone.Run, run => run with { Held = null }),
            SessionEvent.HandsAsked asked => state.Poll(asked.Poll, poll => poll with { AsksForHands = true }),
            SessionEvent.HandShown shown => state.Poll(shown.Poll, poll => poll with
            {
                Hands = [.. poll.Hands.Where(hand => hand.Person != shown.Hand.Person), shown.Hand],
            }),
            SessionEvent.Whispered whispered => state with
            {
                Prompts = state.Prompts.SetItem(whispered.Prompt.To, whispered.Prompt.Text),
            },
            SessionEvent.MessageSent sent => state with { Messages = state.Messages.Add(sent.Message) },
            SessionEvent.MessageShown shown => state with
            {
                Messages = [.. state.Messages.Select(message =>
                    message.Id == shown.Message ? message with { Shown = shown.Shown } : message)],
            },
            SessionEvent.Reacted reacted => state with
            {
                Reactions = state.Reactions.SetItem(
                    reacted.Reaction, state.Reactions.GetValueOrDefault(reacted.Reaction) + 1),
            },
            SessionEvent.Rated rated => state with { Ratings = state.Ratings.SetItem(rated.Rating.Key, rated.Rating.Level) },
            SessionEvent.PlanMade made => state with { Plans = state.Plans.Add(made.Plan) },
            _ => NoteFold.After(state, stamped.Event) ?? DebriefFold.After(state, stamped)
                ?? throw new UnreachableException(),
        };
    }

    private static SessionState Opened(this SessionState state, Poll poll)
    {
        var opened = state with { Polls = state.Polls.Add(poll), Boxes = state.Boxes.Add(poll.Id, BallotBox.For(poll)) };
        return poll.Place is { } place
            ? opened.Run(place.Run, run => run with { Held = new HeldPick(poll.Id, null, null), PolledAt = place.EventNumber })
            : opened;
    }

    private static SessionState Person(this SessionState state, PersonId id, Func<Person, Person> change) =>
        state with { People = state.People.SetItem(id, change(state.People[id])) };

    private static SessionState Run(this SessionState state, RunId id, Func<SessionRun, SessionRun> change) =>
        state with { Runs = [.. state.Runs.Select(run => run.Run == id ? change(run) : run)] };

    private static SessionState Poll(this SessionState state, PollId id, Func<Poll, Poll> change) =>
        state with { Polls = [.. state.Polls.Select(poll => poll.Id == id ? change(poll) : poll)] };
}

/// <summary>What events about notes make of a session.</summary>
internal static class NoteFold
{
    public static SessionState? After(SessionState state, SessionEvent happened) => happened switch
    {
        SessionEvent.NoteWritten written => state with
        {
            Notes = state.Notes.Add(written.Note),
            Undoable = state.Undoable.Push(new Undoable(written.Note.Id, WasWritten: true)),
        },
        SessionEvent.NoteTakenBack taken => Stand(state, taken.Note, false) with
        {
            Undoable = state.Undoable.Push(new Undoable(taken.Note, WasWritten: false)),
        },
        SessionEvent.NoteUndone => Stand(state, state.Undoable.Peek().Note, !state.Undoable.Peek().WasWritten) with
        {
            Undoable = state.Undoable.Pop(),
        },
        _ => null,
    };

    private static SessionState Stand(SessionState state, NoteId id, bool stands) => state with
    {
        Notes = [.. state.Notes.Select(note => note.Id == id ? note with { TakenBack = !stands } : note)],
    };
}

/// <summary>What events of the debrief make of a session.</summary>
internal static class DebriefFold
{
    public static SessionState? After(SessionState state, StampedSessionEvent stamped)
    {
        var debrief = stamped.Event switch
        {
            // Another style keeps the clocks: what was said has been said.
            SessionEvent.DebriefBegan began => (state.Debrief?.Silent(stamped.At) ?? new Debriefing(began.Style, 0, stamped.At)) with
            {
                Style = began.Style,
                Step = 0,
                StepSince = stamped.At,
            },
            SessionEvent.StepBegan began => state.Debrief! with { Step = began.Step, StepSince = stamped.At },
            SessionEvent.TalkTimed timed => state.Debrief!.Silent(stamped.At) with
            {
                Talking = timed.Who is { } who ? (who, stamped.At) : null,
            },
            SessionEvent.Replayed replayed => state.Debrief! with
            {
                Replay = replayed.View,
                ReplaySince = stamped.At,
            },
            _ => null,
        };
        return debrief is null ? null : state with { Debrief = debrief };
    }
}
