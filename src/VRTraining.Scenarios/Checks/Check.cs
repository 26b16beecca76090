// What every check is, and all of them in the order in which they run.
using System.Collections.Immutable;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Checks;

/// <summary>Looks at a draft for one thing; the class is named as the truth it demands.</summary>
internal interface ICheck
{
    /// <summary>Adds what it finds. Anything else in the draft may be wrong too and is left to others.</summary>
    void Run(Draft draft, Findings findings);
}

internal static class AllChecks
{
    /// <summary>
    /// What makes a script unplayable, or a part of it unreachable. Those of names and expressions come first, for the
    /// others use what they found.
    /// </summary>
    public static ImmutableArray<ICheck> InOrder { get; } =
    [
        new EveryNameIsGivenOnce(),
        new NoNameIsReserved(),
        new EveryNameIsKnown(),
        new EveryStartIsWithinItsRange(),
        new AnchorLevelsRiseByOne(),
        new EveryCharacterHasASeat(),
        new TheLearnerHasARole(),
        new TheDayIsInTheCalendar(),
        new EveryConditionCanBeRead(),
        new EveryEffectCanHappen(),
        new SomethingCanAlwaysBeSaid(),
        new EverySetbackExplainsItself(),
        new EverySkillCanBeScored(),
        new OnlySubScenesReturn(),
        new EverySubSceneReturns(),
        new EveryLoopWaitsForTheLearner(),
        new EveryNodeIsReachable(),
        new EveryEndingIsReachable(),
        new EveryNodeLeadsToAnEnding(),
    ];

    /// <summary>What makes a playable script a poor one. They look at drafts without an error only.</summary>
    public static ImmutableArray<ICheck> OfPlayable { get; } =
    [
        new EveryVariableMatters(),
        new EveryForkHasTwoWays(),
        new EveryConditionIsAskedOnce(),
        new EveryResponseMakesADifference(),
        new EveryResponseReadsDifferently(),
        new EverySetbackHasAWayBack(),
        new EverySetbackShows(),
        new EveryMomentHasAGoodWay(),
        new EveryLimitCanBeLivedWith(),
        new TheBestResponseIsNotGivenAway(),
        new WhatIsObservableDoesNotJudge(),
        new EverySkillCanBeEarned(),
        new SomeEndingIsGood(),
        new TheDebriefHasEveryPhase(),
        new EveryLineFitsItsCaption(),
        new NoTextBeginsWithABlank(),
        new NoTextIsAPlaceholder(),
    ];
}
