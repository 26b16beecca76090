// What is talked about after a scene.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>The material of a debrief.</summary>
/// <param name="Questions">Questions by phase (PEARLS).</param>
/// <param name="ModelAnswer">What a skilled colleague might say.</param>
/// <param name="GoodExample">An example that works, and why.</param>
/// <param name="PoorExample">An example that does not, and why (Taylor 2005: good and bad models together transfer best).</param>
public sealed record Debrief(
    ImmutableArray<DebriefQuestion> Questions,
    Example ModelAnswer,
    Example GoodExample,
    Example PoorExample);

/// <summary>A question to think or talk about.</summary>
public sealed record DebriefQuestion(DebriefPhase Phase, string Text);

/// <summary>Words, and why they work or do not.</summary>
public sealed record Example(string Text, string Why);

/// <summary>The phases of a PEARLS debrief in which questions are asked.</summary>
public enum DebriefPhase
{
    /// <summary>How was it?</summary>
    Reactions,

    /// <summary>What happened?</summary>
    Description,

    /// <summary>What made it so?</summary>
    Analysis,

    /// <summary>What comes next?</summary>
    Application,
}
