// What the library page shows.
using VRTraining.Languages;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Plans;
using VRTraining.Storage.Runs;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

/// <summary>What the library page shows.</summary>
public sealed record LibraryShelf(
    IReadOnlyList<ScenarioCard> Cards,
    IReadOnlyList<RunSummary> Unfinished,
    RecommendedCard? Recommended,
    IReadOnlyList<ActionPlan> DuePlans,
    IReadOnlyList<string> Broken,
    string ScenarioFolder)
{
    /// <summary>A card a scenario, each with how it went last time.</summary>
    /// <param name="playable">The scenarios.</param>
    /// <param name="history">The visitor's runs, the newest first.</param>
    internal static List<ScenarioCard> CardsOf(IEnumerable<PlayableScenario> playable, IReadOnlyList<RunSummary> history) =>
    [
        .. playable.Select(scenario => new ScenarioCard(
            scenario.In(Language.Current),
            history.FirstOrDefault(run => run.Header.Run.Scenario == scenario.Scenario.Id && run.Standing.IsOver) is { } last
                ? Say("Last time: {0}.", OutcomeWords.Of(last.Standing))
                : Say("Not practised yet."))),
    ];

    /// <summary>Which scenarios cannot be played, in a sentence.</summary>
    public string BrokenWords => Broken.Count == 1
        ? Say("The scenario “{0}” cannot be played yet.", Broken[0])
        : Say("These scenarios cannot be played yet: {0}.", string.Join(", ", Broken));
}

/// <summary>A scenario in the library.</summary>
public sealed record ScenarioCard(Scenario Scenario, string LastResult)
{
    /// <summary>The page of its prebrief.</summary>
    public string Address => $"/scenarios/{Scenario.Id}";
}

/// <summary>What to practise next, and why.</summary>
public sealed record RecommendedCard(ScenarioCard Card, string Reason);
