// A journal that writes down, with the end of each run, what is to be told elsewhere.
using VRTraining.Runs.Journal;

namespace VRTraining.Runs.Outbox;

/// <summary>Composes what a run has to tell at the moment it is over; until then it is the journal it stands before.</summary>
/// <param name="journal">Where runs are kept.</param>
/// <param name="compose">What a run that is over has to tell; nothing where nobody is to be told.</param>
public sealed class TellingJournal(
    IOutboxJournal journal, Func<RecordedRun, CancellationToken, Task<IReadOnlyList<OutboxItem>>> compose) : IJournal
{
    /// <inheritdoc/>
    public Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken) => journal.BeginAsync(run, cancellationToken);

    /// <inheritdoc/>
    public async Task AppendAsync(RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken)
    {
        if (!standing.IsOver || await journal.ReadAsync(run, cancellationToken) is not { } before)
        {
            await journal.AppendAsync(run, entry, standing, cancellationToken);
            return;
        }

        var whole = before with { Standing = standing, Entries = [.. before.Entries, entry] };
        await journal.CompleteAsync(run, entry, standing, await compose(whole, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken) => journal.ReadAsync(run, cancellationToken);
}
