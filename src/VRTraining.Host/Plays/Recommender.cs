// What to practise next: the learner's own history, folded by Learning; nothing is ranked and nobody compared.
using VRTraining.Host.Visits;
using VRTraining.Learning.Estimation;
using VRTraining.Runs.Journal;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Plays;

/// <summary>Finds what to practise next, with its reason.</summary>
internal sealed class Recommender(SqliteStore store, ScenarioShelf shelf, TimeProvider time)
{
    /// <summary>The card to begin with, or null where the library is empty.</summary>
    public async Task<RecommendedCard?> NextAsync(
        Visitor visitor, IReadOnlyList<ScenarioCard> cards, CancellationToken cancellationToken)
    {
        var history = visitor.LeavesNoTrace
            ? LearningHistory.None
            : await HistoryAsync(visitor.Profile, cancellationToken);
        return Recommendation.Next([.. cards.Select(card => card.Scenario)], history, time.GetUtcNow()) is { } next
            ? new RecommendedCard(cards.First(card => card.Scenario.Id == next.Scenario.Id), next.Sentence)
            : null;
    }

    private async Task<LearningHistory> HistoryAsync(string profile, CancellationToken cancellationToken)
    {
        var history = LearningHistory.None;
        var mine = RunFilter.All with { Profile = profile, IsOver = true };
        await foreach (var run in store.Runs.ReadAllAsync(mine, cancellationToken))
        {
            if (await shelf.OfContentAsync(run.Header.Run.ContentHash, cancellationToken) is { } playable)
            {
                var events = run.Events().Select(numbered => numbered.Stamped).ToList();
                history = history.After(playable.Scenario, events, EndOf(run));
            }
        }

        return history;
    }

    private static DateTimeOffset EndOf(RecordedRun run) => run.Entries[^1].TakenAt;
}
