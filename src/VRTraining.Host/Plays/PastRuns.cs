// The runs that a learner has finished, each with the script that explains it.
using System.Runtime.CompilerServices;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Storage;
using VRTraining.Storage.Runs;

namespace VRTraining.Host.Plays;

/// <summary>Reads what a learner has played, for whoever folds it.</summary>
internal sealed class PastRuns(SqliteStore store, ScenarioShelf shelf)
{
    /// <summary>The finished runs of a visitor, the oldest first; none for who practises without trace.</summary>
    public async IAsyncEnumerable<PastRun> OfAsync(
        Visitor visitor, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (visitor.LeavesNoTrace)
        {
            yield break;
        }

        var mine = RunFilter.All with { Profile = visitor.Profile, IsOver = true };
        await foreach (var run in store.Runs.ReadAllAsync(mine, cancellationToken))
        {
            if (await shelf.OfContentAsync(run.Header.Run.ContentHash, cancellationToken) is { } playable)
            {
                yield return new PastRun(
                    playable, [.. run.Events().Select(numbered => numbered.Stamped)], EndOf(run));
            }
        }
    }

    private static DateTimeOffset EndOf(RecordedRun run) => run.Entries[^1].TakenAt;
}

/// <summary>One finished run.</summary>
/// <param name="Playable">The version that was played.</param>
/// <param name="Events">All of them, in order.</param>
/// <param name="EndedAt">UTC.</param>
internal sealed record PastRun(PlayableScenario Playable, IReadOnlyList<StampedEvent> Events, DateTimeOffset EndedAt);
