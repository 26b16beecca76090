// When a session may go on to another phase.
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.Phases;
using VRTraining.Sessions.State;

namespace VRTraining.Sessions.Rules;

/// <summary>When a session may go on to another phase.</summary>
internal static class PhaseRules
{
    public static Outcome GoTo(SessionState state, SessionPhase to)
    {
        if (state.OpenPolls.Any())
        {
            return SessionRefusals.PollIsOpen;
        }

        return (state.Phase, to) switch
        {
            (SessionPhase.Gathering, SessionPhase.Prebrief) => Began(to),
            // From the debrief as well: another round, another learner.
            (SessionPhase.Prebrief or SessionPhase.Debrief, SessionPhase.Play) =>
                !state.Learners.Any() ? SessionRefusals.NoLearner
                : state.Learners.Any(learner => !learner.Agreed) ? SessionRefusals.ContractNotAgreed
                : Began(to),
            (SessionPhase.Play, SessionPhase.Debrief) => Began(to),
            _ => SessionRefusals.NotInThisPhase,
        };
    }

    public static Outcome Close(SessionState state) =>
        state.OpenPolls.Any() ? SessionRefusals.PollIsOpen : Began(SessionPhase.Closed);

    private static Outcome Began(SessionPhase phase) => new SessionEvent.PhaseBegan(phase);
}
