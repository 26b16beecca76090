// What a person needs to type of a run's id.
using VRTraining.Runs.Journal;

namespace VRTraining.Cli.Play;

/// <summary>What a person needs to type of a run's id.</summary>
internal static class RunName
{
    /// <summary>The end of the id: its beginning is the time, which neighbours share.</summary>
    public static string Short(RunId run) => run.ToString()[^8..];
}
