// How a run came out, in words that never shame.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

internal static class OutcomeWords
{
    public static string Of(RunStanding standing) => standing switch
    {
        { Status: RunStatus.Left } => Say("left early"),
        { IsOver: false } => Say("not finished yet"),
        { Success: true } => Say("shown: every skill reached its mark"),
        { Outcome: Outcome.Good } => Say("a good ending, with something left to practise"),
        { Outcome: Outcome.Mixed } => Say("a mixed ending, with something to build on"),
        _ => Say("it did not work this time; worth another try"),
    };
}
