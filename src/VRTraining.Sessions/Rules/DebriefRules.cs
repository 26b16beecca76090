// What comes of the debrief's commands, ratings and plans.
using VRTraining.Runs.Journal;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Debriefs;
using VRTraining.Sessions.People;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.Ratings;
using VRTraining.Sessions.State;

namespace VRTraining.Sessions.Rules;

/// <summary>What comes of the debrief's commands, ratings and plans.</summary>
internal static class DebriefRules
{
    private const int MostPlansEach = 5;

    public static Outcome? Take(SessionState state, PersonId by, SessionCommand command) => command switch
    {
        SessionCommand.Rate rate => Rate(state, by, rate),
        SessionCommand.MakePlan plan => MakePlan(state, by, plan),
        SessionCommand.BeginDebrief or SessionCommand.GoToStep or SessionCommand.TimeTalk or SessionCommand.Replay
            when state.Phase != SessionPhase.Debrief => SessionRefusals.NotInThisPhase,
        SessionCommand.BeginDebrief begin => Enum.IsDefined(begin.Style)
            ? new SessionEvent.DebriefBegan(begin.Style)
            : SessionRefusals.NoSuchStep,
        SessionCommand.GoToStep or SessionCommand.TimeTalk or SessionCommand.Replay when state.Debrief is null =>
            SessionRefusals.NotInThisPhase,
        SessionCommand.GoToStep or SessionCommand.Replay when IsLearnerWhoDoesNotLead(state, by) =>
            SessionRefusals.LearnerDoesNotLead,
        SessionCommand.GoToStep go => GoToStep(state.Debrief!, go.Step),
        SessionCommand.TimeTalk { Who: Speaker.Room } when IsForTheLearner(state.Debrief!) => SessionRefusals.LearnerFirst,
        SessionCommand.TimeTalk talk => talk.Who is { } who && !Enum.IsDefined(who)
            ? SessionRefusals.NoSuchPerson
            : new SessionEvent.TalkTimed(talk.Who),
        SessionCommand.Replay replay => replay.View?.Runs.All(run => MayLookAt(state, by, run)) ?? true
            ? new SessionEvent.Replayed(replay.View)
            : SessionRefusals.NoSuchRun,
        _ => default(Outcome?),
    };

    private static bool IsLearnerWhoDoesNotLead(SessionState state, PersonId by) =>
        state.People[by].Role == SessionRole.Learner && !state.Debrief!.LearnerLeads;

    /// <summary>A learner shows own runs, however many others have played.</summary>
    private static bool MayLookAt(SessionState state, PersonId by, RunId id) => state.RunOf(id) is { } run
        && (run.Learner == by || state.People[by].Role == SessionRole.Facilitator);

    /// <summary>Past the reactions nobody goes before the learner has spoken.</summary>
    private static Outcome GoToStep(Debriefing debrief, int step)
    {
        if (step < 0 || step >= debrief.Steps.Length)
        {
            return SessionRefusals.NoSuchStep;
        }

        var reactions = debrief.Steps.TakeWhile(each => each.Name != "Reactions").Count();
        return step > reactions && !debrief.LearnerHasSpoken
            ? SessionRefusals.LearnerFirst
            : new SessionEvent.StepBegan(step);
    }

    private static bool IsForTheLearner(Debriefing debrief) => !debrief.LearnerHasSpoken;

    private static Outcome Rate(SessionState state, PersonId by, SessionCommand.Rate rate) =>
        state.RunOf(rate.Run) is null ? SessionRefusals.NoSuchRun
        : state.Scenario.Skills.FirstOrDefault(skill => skill.Id == rate.Skill) is not { } skill
            || skill.Anchors.All(anchor => anchor.Level != rate.Level) ? SessionRefusals.NoSuchLevel
        : new SessionEvent.Rated(new Rating(new RatingKey(by, rate.Run, rate.Skill), rate.Level));

    private static Outcome MakePlan(SessionState state, PersonId by, SessionCommand.MakePlan plan)
    {
        if (state.Phase != SessionPhase.Debrief)
        {
            return SessionRefusals.NotInThisPhase;
        }

        if (string.IsNullOrWhiteSpace(plan.Situation) || string.IsNullOrWhiteSpace(plan.Action))
        {
            return SessionRefusals.TextMissing;
        }

        return Texts.IsTooLong(plan.Situation) || Texts.IsTooLong(plan.Action) ? SessionRefusals.TextTooLong
            : state.Plans.Count(each => each.By == by) >= MostPlansEach ? SessionRefusals.TooMany
            : new SessionEvent.PlanMade(new SessionPlan(
                by, Texts.Clean(plan.Situation), Texts.Clean(plan.Action), plan.DueOn));
    }
}
