// The questions of one phase of a debrief.
using System.Collections.Immutable;
using VRTraining.Simulation.Script;

namespace VRTraining.Learning.Debriefing;

/// <summary>The questions of one phase (PEARLS: reactions, description, analysis, application).</summary>
/// <param name="Phase">The phase.</param>
/// <param name="Questions">At least one, in the author's order.</param>
public sealed record PhaseQuestions(DebriefPhase Phase, ImmutableArray<string> Questions)
{
    internal static ImmutableArray<PhaseQuestions> Of(Debrief debrief) =>
    [
        .. from question in debrief.Questions
           group question.Text by question.Phase into phase
           orderby phase.Key
           select new PhaseQuestions(phase.Key, [.. phase]),
    ];
}
