// What to practise next: the learner's own history, folded by Learning; nothing is ranked and nobody compared.
using VRTraining.Host.Visits;
using VRTraining.Learning.Estimation;

namespace VRTraining.Host.Plays;

/// <summary>Finds what to practise next, with its reason.</summary>
internal sealed class Recommender(PastRuns past, TimeProvider time)
{
    /// <summary>The card to begin with, or null where the library is empty.</summary>
    public async Task<RecommendedCard?> NextAsync(
        Visitor visitor, IReadOnlyList<ScenarioCard> cards, CancellationToken cancellationToken)
    {
        var history = LearningHistory.None;
        await foreach (var run in past.OfAsync(visitor, cancellationToken))
        {
            history = history.After(run.Playable.Scenario, run.Events, run.EndedAt);
        }

        return Recommendation.Next([.. cards.Select(card => card.Scenario)], history, time.GetUtcNow()) is { } next
            ? new RecommendedCard(cards.First(card => card.Scenario.Id == next.Scenario.Id), next.Sentence)
            : null;
    }
}
