// What the library page shows.
using VRTraining.Simulation.Script;
using VRTraining.Storage.Runs;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Plays;

/// <summary>What the library page shows.</summary>
public sealed record LibraryShelf(
    IReadOnlyList<ScenarioCard> Cards,
    IReadOnlyList<RunSummary> Unfinished,
    RecommendedCard? Recommended,
    IReadOnlyList<string> Broken,
    string ScenarioFolder)
{
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
