// What is scored, and what each level of it looks like.
using System.Collections.Immutable;

namespace VRTraining.Simulation.Script;

/// <summary>Something that a run gives points for.</summary>
/// <param name="Id">The skill's id.</param>
/// <param name="Name">Its name in plain words.</param>
/// <param name="Description">What it means, in a sentence.</param>
/// <param name="Anchors">2–7 levels, rising by one from 1.</param>
/// <param name="MasteryMinimum">The points from which the skill counts as shown.</param>
public sealed record Skill(
    SkillId Id,
    string Name,
    string Description,
    ImmutableArray<Anchor> Anchors,
    int MasteryMinimum);

/// <summary>What one level of a skill looks like when it is observed.</summary>
/// <param name="Level">1 and up.</param>
/// <param name="Text">The behaviour that shows this level.</param>
public sealed record Anchor(int Level, string Text);
