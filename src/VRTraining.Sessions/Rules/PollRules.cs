// What comes of commands about polls; votes themselves are judged here and put into the box by the host.
using System.Collections.Immutable;
using VRTraining.Languages;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Polls;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Rules;

/// <summary>What comes of commands about polls.</summary>
internal static class PollRules
{
    private const int MostPolls = 500;

    public static Outcome? Take(SessionState state, PersonId by, SessionCommand command) => command switch
    {
        SessionCommand.AskAtChoices ask => ask.Kind is null or PollKind.Predict or PollKind.Vote
            ? new SessionEvent.AskingSet(ask.Kind)
            : SessionRefusals.NoSuchPoll,
        SessionCommand.OpenPoll open => Open(state, open),
        SessionCommand.OpenScale open => OpenScale(state, open.Kind),
        SessionCommand.HoldPick hold => Hold(state, by, hold),
        SessionCommand.ClosePoll close => state.Boxes.TryGetValue(close.Poll, out var box)
            ? new SessionEvent.PollClosed(close.Poll, box.CountOut())
            : SessionRefusals.NoOpenPoll,
        SessionCommand.LetGo go => state.RunOf(go.Run)?.Held is not { } held ? SessionRefusals.NothingHeld
            : state.Boxes.ContainsKey(held.Poll) ? SessionRefusals.PollIsOpen
            : new SessionEvent.PickLetGo(go.Run),
        SessionCommand.AskForHands ask => AskForHands(state, ask.Poll),
        SessionCommand.ShowHand show => ShowHand(state, by, show),
        _ => default(Outcome?),
    };

    /// <summary>Whether a paper is fit for the box: the poll open, each question marked once, the ballot unspent.</summary>
    public static Refusal? Judge(SessionState state, PollId id, bool isScale, ImmutableArray<int> marks, Ballot ballot)
    {
        if (state.PollOf(id) is not { IsOpen: true } poll || poll.IsScale != isScale)
        {
            return SessionRefusals.NoOpenPoll;
        }

        var fits = !marks.IsDefault && marks.Length == poll.Questions.Length
            && marks.Zip(poll.Questions, (mark, question) => mark >= 0 && mark < question.Options.Length).All(fit => fit);
        return !fits ? SessionRefusals.NoSuchOption
            : state.Boxes[id].HasTaken(ballot) ? SessionRefusals.AlreadyVoted
            : null;
    }

    private static Outcome Open(SessionState state, SessionCommand.OpenPoll open)
    {
        if (state.Phase != SessionPhase.Play || open.Kind is not (PollKind.Predict or PollKind.Vote))
        {
            return SessionRefusals.NotInThisPhase;
        }

        // One poll at a time for each run; one that is still held from its last poll is let go first.
        return state.RunOf(open.Place.Run) is not { } run ? SessionRefusals.NoSuchRun
            : run.Held is not null || state.OpenPolls.Any(poll => poll.IsScale) ? SessionRefusals.PollIsOpen
            : run.PolledAt == open.Place.EventNumber ? SessionRefusals.AlreadyAsked
            : state.Polls.Length >= MostPolls ? SessionRefusals.TooMany
            : open.Options.Length is 0 or > 9 ? SessionRefusals.NoSuchOption
            : Opened(state, open.Kind, [new PollQuestion(PollWords.QuestionOf(open.Kind, Language.English), open.Options)], open.Place);
    }

    private static Outcome OpenScale(SessionState state, PollKind kind) =>
        kind is not (PollKind.ScaleBefore or PollKind.ScaleAfter) ? SessionRefusals.NoSuchPoll
        : state.OpenPolls.Any() ? SessionRefusals.PollIsOpen
        : state.Polls.Any(poll => poll.Kind == kind) ? SessionRefusals.AlreadyAsked
        : Opened(state, kind, SafetyScale.Items, null);

    private static Outcome Opened(SessionState state, PollKind kind, ImmutableArray<PollQuestion> questions, PollPlace? place) =>
        new SessionEvent.PollOpened(
            new Poll(new PollId(state.Polls.Length + 1), kind, questions, place, Ballot.NewSalt()));

    private static Outcome Hold(SessionState state, PersonId by, SessionCommand.HoldPick hold)
    {
        if (state.RunOf(hold.Run) is not { } run || run.Learner != by)
        {
            return SessionRefusals.NoSuchRun;
        }

        return run.Held is not { } held || state.PollOf(held.Poll) is not { IsOpen: true } poll ? SessionRefusals.NoOpenPoll
            : held.Pick is not null ? SessionRefusals.AlreadyPicked
            : poll.Questions[0].Options.All(option => option.Id != hold.Choice.Value) ? SessionRefusals.NoSuchOption
            : new SessionEvent.PickHeld(hold.Run, hold.Choice);
    }

    private static Outcome AskForHands(SessionState state, PollId id) =>
        state.PollOf(id) is not { IsScale: false } poll ? SessionRefusals.NoSuchPoll
        : poll.Tally is not { } tally ? SessionRefusals.PollIsOpen
        : tally.IsShown ? SessionRefusals.EnoughVotes
        : poll.AsksForHands ? SessionRefusals.AlreadyAsked
        : new SessionEvent.HandsAsked(id);

    private static Outcome ShowHand(SessionState state, PersonId by, SessionCommand.ShowHand show) =>
        state.PollOf(show.Poll) is not { AsksForHands: true } poll ? SessionRefusals.NoHandsAsked
        : show.Option < 0 || show.Option >= poll.Questions[0].Options.Length ? SessionRefusals.NoSuchOption
        : new SessionEvent.HandShown(show.Poll, new Hand(by, show.Option));
}
