// The port to wherever runs are kept.
namespace VRTraining.Runs.Journal;

/// <summary>Keeps runs. What a method has returned from survives a crash, where the journal is one that lasts.</summary>
public interface IJournal
{
    /// <summary>Begins a run and gives it its number.</summary>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken);

    /// <summary>Keeps an entry: input, events and standing in one commit.</summary>
    /// <param name="run">The run.</param>
    /// <param name="entry">The next entry of the run.</param>
    /// <param name="standing">How the run stands after it; takes the place of the one before.</param>
    /// <param name="cancellationToken">Gives up before the commit; after it, it has no effect.</param>
    /// <exception cref="JournalException">The journal cannot be written, or another host writes this run.</exception>
    Task AppendAsync(RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken);

    /// <summary>A run with all its entries, or null where there is no such run.</summary>
    /// <exception cref="JournalException">The journal cannot be read.</exception>
    Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken);
}

/// <summary>A run as the journal has it.</summary>
/// <param name="Header">What it began with.</param>
/// <param name="Standing">How it stands after the last entry.</param>
/// <param name="Entries">In order, from the first input.</param>
public sealed record RecordedRun(RunHeader Header, RunStanding Standing, IReadOnlyList<JournalEntry> Entries)
{
    /// <summary>Every event in the order it happened.</summary>
    public IEnumerable<NumberedEvent> Events() => Entries.SelectMany(entry => entry.Numbered());
}
