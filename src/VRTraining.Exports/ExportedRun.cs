// A run as exports take it: what was recorded, the script that explains it, and what could be reached.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports;

/// <summary>A run to be exported.</summary>
/// <param name="Recorded">The run as the journal has it, with personal texts where they are known.</param>
/// <param name="Scenario">The very scenario that was played: the one with the run's content hash.</param>
public sealed record ExportedRun(RecordedRun Recorded, Scenario Scenario)
{
    /// <summary>What can be reached a skill, where the analysis has proved it; without, points have no share.</summary>
    public IReadOnlyDictionary<SkillId, SkillBounds>? Bounds { get; init; }

    internal NewRun Run => Recorded.Header.Run;

    internal IEnumerable<StampedEvent> Events => Recorded.Entries.SelectMany(entry => entry.Events);
}
