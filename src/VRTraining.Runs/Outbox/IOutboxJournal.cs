// A journal that keeps the end of a run and what it has to tell in one commit.
using VRTraining.Runs.Journal;

namespace VRTraining.Runs.Outbox;

/// <summary>A journal with an outbox.</summary>
public interface IOutboxJournal : IJournal
{
    /// <summary>Keeps the last entry of a run and what the run has to tell, in one commit: both or neither.</summary>
    /// <param name="run">The run.</param>
    /// <param name="entry">The entry after which the run is over.</param>
    /// <param name="standing">How the run stands after it.</param>
    /// <param name="items">What waits to be sent then; what waits already is left as it is.</param>
    /// <param name="cancellationToken">Gives up before the commit; after it, it has no effect.</param>
    /// <exception cref="JournalException">The journal cannot be written, or another host writes this run.</exception>
    Task CompleteAsync(
        RunId run,
        JournalEntry entry,
        RunStanding standing,
        IReadOnlyList<OutboxItem> items,
        CancellationToken cancellationToken);
}
