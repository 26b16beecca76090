// Why a journal cannot be used, and what to do, in words for the learner.
using VRTraining.Runs.Journal;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

internal static class JournalWords
{
    /// <summary>What is wrong with a journal kept in a file.</summary>
    public static string Of(JournalException failure, string file) => failure.Problem switch
    {
        JournalProblem.ReadOnly => Say(
            "The database {0} can be read but not written. Allow yourself to write there and go on.", file),
        JournalProblem.Locked => Say("Another program is using the database {0}. Close it there, and try again.", file),
        JournalProblem.Damaged => Say(
            "The database {0} is damaged; it is left as it is. Stop the program and put a backup in its place.", file),
        JournalProblem.DiskFull => Say(
            "The disk that holds {0} is full. Free some space and go on; nothing that you have seen is lost.", file),
        JournalProblem.PlayedElsewhere => Say(
            "This run is being played in another window as well. Go on there, or close it and resume the run here."),
        JournalProblem.Differs => Say("This run cannot go on. Start it anew; what was recorded is kept."),
        _ => Say("The database {0} cannot be used. See that its folder is there and that you may write to it.", file),
    };
}
