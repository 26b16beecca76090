// What a colleague thought and did not say.
using System.Collections.Immutable;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>What a colleague thought while saying something else.</summary>
/// <param name="Line">The line.</param>
/// <param name="Said">What was said, and by whom.</param>
/// <param name="Thought">What was thought.</param>
/// <param name="At">When it was first said, in run time.</param>
public sealed record RevealedThought(LineId Line, Spoken Said, string Thought, RunTime At)
{
    internal static ImmutableArray<RevealedThought> Of(ScriptIndex script, IEnumerable<StampedEvent> path)
    {
        var thoughts = ImmutableArray.CreateBuilder<RevealedThought>();
        var seen = new HashSet<LineId>();
        foreach (var happened in path)
        {
            if (happened.Event is RunEvent.LineSpoken spoken
                && script.Line(spoken.Line) is { Thought: { } thought } line
                && seen.Add(line.Id))
            {
                thoughts.Add(new RevealedThought(line.Id, Spoken.Of(script, line), thought, happened.At));
            }
        }

        return thoughts.ToImmutable();
    }
}
