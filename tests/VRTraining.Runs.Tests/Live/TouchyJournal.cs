// A journal in memory that fails or holds still when told.
using VRTraining.Runs.Journal;

namespace VRTraining.Runs.Tests.Live;

/// <summary>A journal in memory that fails or holds still when told.</summary>
internal sealed class TouchyJournal : IJournal
{
    private readonly MemoryJournal _journal = new();
    private Func<Task>? _next;

    /// <summary>What every append fails with; null: none fails.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Holds the next append until what is returned lets it go.</summary>
    public Hold HoldNext()
    {
        var hold = new Hold();
        _next = hold.StayAsync;
        return hold;
    }

    public Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken) =>
        _journal.BeginAsync(run, cancellationToken);

    public async Task AppendAsync(
        RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _next, null) is { } stay)
        {
            await stay();
        }

        if (Failure is not null)
        {
            throw Failure;
        }

        await _journal.AppendAsync(run, entry, standing, cancellationToken);
    }

    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken) =>
        _journal.ReadAsync(run, cancellationToken);

    /// <summary>Holds one append; disposing lets it go, so that a test that fails meanwhile comes to its end.</summary>
    public sealed class Hold : IDisposable
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>Done when the append is held.</summary>
        public Task Reached => _reached.Task;

        public void Release() => _released.TrySetResult();

        public void Dispose() => Release();

        internal Task StayAsync()
        {
            _reached.SetResult();
            return _released.Task;
        }
    }
}
