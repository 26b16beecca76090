// What should hold of all plays of a scenario, and all such truths in the order in which they are tested.
using System.Collections.Immutable;

namespace VRTraining.Scenarios.Analysis.Truths;

/// <summary>Something that should hold of all plays; the class is named as the truth it demands.</summary>
internal interface ITruth
{
    /// <summary>Whether it can be tested on a search that was cut short: a counter-example is one then too.</summary>
    bool HoldsInPart { get; }

    /// <summary>Adds what speaks against it.</summary>
    void Test(Proving proving, ProofFindings findings);
}

internal static class AllTruths
{
    public static ImmutableArray<ITruth> InOrder { get; } =
    [
        new EveryNodeIsEntered(),
        new EveryEndingIsMet(),
        new EveryPlayCanEnd(),
        new EveryConditionDecides(),
        new EveryWayIsTaken(),
        new EveryMoodCanMove(),
        new SomePlayEndsWell(),
        new EveryMasteryIsInReach(),
        new EveryPointCanBeEarned(),
        new TheBestResponseEarnsMost(),
        new NoSetbackPays(),
        new PointsComeToAnEnd(),
    ];
}
