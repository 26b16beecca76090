// What the learner wrote in a run.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Debriefs;

/// <summary>What the learner wrote in a run: personal text, shown to nobody else.</summary>
internal static class OwnWords
{
    /// <summary>The texts of the reflections, in order; empty for one that was skipped.</summary>
    public static IReadOnlyList<string> Of(RecordedRun run) =>
        [.. run.Entries.Select(entry => entry.Input).OfType<RunInput.Reflect>().Select(reflect => reflect.Text)];
}
