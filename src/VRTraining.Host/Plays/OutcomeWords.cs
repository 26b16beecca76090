// How a run came out, in words that never shame.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Plays;

internal static class OutcomeWords
{
    public static string Of(RunStanding standing) => standing switch
    {
        { Status: RunStatus.Left } => "left early",
        { IsOver: false } => "not finished yet",
        { Success: true } => "shown: every skill reached its mark",
        { Outcome: Outcome.Good } => "a good ending, with something left to practise",
        { Outcome: Outcome.Mixed } => "a mixed ending, with something to build on",
        _ => "it did not work this time; worth another try",
    };
}
