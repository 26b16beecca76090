// A hint that a learner was shown.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>A hint that was shown.</summary>
/// <param name="Node">Where.</param>
/// <param name="Text">Its words.</param>
/// <param name="At">When, in run time.</param>
/// <param name="Attempt">In which attempt, from 1.</param>
/// <param name="Abandoned">Whether it was rewound away.</param>
public sealed record ShownHint(NodeId Node, string Text, RunTime At, int Attempt, bool Abandoned)
{
    internal static ImmutableArray<ShownHint> Of(ScriptIndex script, IEnumerable<KeptEvent> events) =>
    [
        .. from kept in events
           let shown = kept.Stamped.Event as RunEvent.HintShown
           where shown is not null
           select new ShownHint(
               shown.Node,
               script.Node(shown.Node).Hints[shown.Index],
               kept.Stamped.At,
               kept.Stamped.Attempt,
               kept.Abandoned),
    ];
}
