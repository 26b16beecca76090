// A journal in memory that fails or holds still when told.
using VRTraining.Runs.Journal;

namespace VRTraining.Runs.Tests.Live;

/// <summary>A journal in memory that fails or holds still when told.</summary>
internal sealed class TouchyJournal : IJournal
{
    private readonly MemoryJournal _journal = new();
    private TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _hold;

    /// <summary>What every append fails with; null: none fails.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Done when an append is held.</summary>
    public Task Reached => _reached.Task;

    /// <summary>Holds the next append until the source returned is completed.</summary>
    public TaskCompletionSource HoldNext()
    {
        _reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _hold = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    public Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken) =>
        _journal.BeginAsync(run, cancellationToken);

    public async Task AppendAsync(
        RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken)
    {
        if (_hold is { } hold)
        {
            _hold = null;
            _reached.SetResult();
            await hold.Task;
        }

        if (Failure is not null)
        {
            throw Failure;
        }

        await _journal.AppendAsync(run, entry, standing, cancellationToken);
    }

    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken) =>
        _journal.ReadAsync(run, cancellationToken);
}
