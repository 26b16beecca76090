// Where a learner was asked for a thought.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>Where a learner was asked for a thought; its text, if one was written, is kept apart.</summary>
/// <param name="Number">From 1 within the run: the nth reflection input of the run has its text.</param>
/// <param name="Node">Where.</param>
/// <param name="Prompt">What was asked.</param>
/// <param name="At">When the learner was done, in run time.</param>
/// <param name="Attempt">In which attempt, from 1.</param>
/// <param name="Abandoned">Whether it was rewound away; its text is kept all the same.</param>
public sealed record ReflectionPlace(int Number, NodeId Node, string Prompt, RunTime At, int Attempt, bool Abandoned)
{
    internal static ImmutableArray<ReflectionPlace> Of(ScriptIndex script, IEnumerable<KeptEvent> events) =>
    [
        .. events
            .Where(kept => kept.Stamped.Event is RunEvent.Reflected)
            .Select((kept, index) =>
            {
                var node = script.Node(((RunEvent.Reflected)kept.Stamped.Event).Node);
                return new ReflectionPlace(
                    index + 1,
                    node.Id,
                    ((Move.Reflect)node.Move).Prompt,
                    kept.Stamped.At,
                    kept.Stamped.Attempt,
                    kept.Abandoned);
            }),
    ];
}
