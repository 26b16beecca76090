// A journal for practice without trace.
using VRTraining.Simulation.Script;

namespace VRTraining.Runs.Journal;

/// <summary>Keeps runs in memory only: nothing touches a disk, and all is gone with the process.</summary>
public sealed class MemoryJournal : IJournal
{
    private readonly Lock _lock = new();
    private readonly Dictionary<RunId, RecordedRun> _runs = [];
    private readonly Dictionary<(string Profile, ScenarioId Scenario), int> _numbers = [];

    /// <inheritdoc/>
    public Task<RunHeader> BeginAsync(NewRun run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var number = _numbers.GetValueOrDefault((run.Profile, run.Scenario)) + 1;
            var header = new RunHeader(run, number);
            _runs.Add(run.Id, new RecordedRun(header, RunStanding.NotStarted, []));
            _numbers[(run.Profile, run.Scenario)] = number;
            return Task.FromResult(header);
        }
    }

    /// <inheritdoc/>
    public Task AppendAsync(
        RunId run, JournalEntry entry, RunStanding standing, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            var recorded = _runs[run];
            var entries = (List<JournalEntry>)[.. recorded.Entries, entry];
            if (entry.InputNumber != entries.Count)
            {
                throw JournalException.PlayedElsewhere();
            }

            _runs[run] = recorded with { Standing = standing, Entries = entries };
            return Task.CompletedTask;
        }
    }

    /// <inheritdoc/>
    public Task<RecordedRun?> ReadAsync(RunId run, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_runs.GetValueOrDefault(run));
        }
    }
}
