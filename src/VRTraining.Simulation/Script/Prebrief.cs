// What is agreed before a scene (INACSL 2021: prebriefing is a required part).
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>What learner and programme agree on before the scene begins.</summary>
/// <param name="FictionContract">What is pretended, and that a wrong move costs nothing.</param>
/// <param name="Roles">Who is who.</param>
/// <param name="WhoSeesWhat">Who will see this run and its score.</param>
/// <param name="StopWord">What to say or press to stop at once.</param>
public sealed record Prebrief(
    string FictionContract,
    ImmutableArray<PrebriefRole> Roles,
    string WhoSeesWhat,
    string StopWord);

/// <summary>A part in the scene.</summary>
/// <param name="Character">Whose part; null for the learner's own.</param>
/// <param name="Text">What the part is.</param>
public sealed record PrebriefRole(CharacterId? Character, string Text);
