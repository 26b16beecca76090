// The table of choices: what was asked and what was chosen, a row a decision.
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;

namespace VRTraining.Exports.Tables;

/// <summary>A row of the table of choices.</summary>
internal sealed record ChoiceRow(ExportedRun Exported, Decision Decision, DateTimeOffset At)
{
    /// <summary>
    /// <c>attempt_id</c> and <c>seq</c> count from 1 within the run; <c>abandoned</c>: rewound away, does not count;
    /// <c>points</c> and <c>max_points</c> are over all skills; <c>feedback</c> holds the author's reasons.
    /// </summary>
    public static readonly Table Table = new Table<ChoiceRow>(
        RowsOf,
        ("run_id", row => Cell.Text(row.Exported.Run.Id.ToString())),
        ("attempt_id", row => Cell.Number(row.Decision.Attempt)),
        ("abandoned", row => Cell.Truth(row.Decision.Abandoned)),
        ("seq", row => Cell.Number(row.Decision.Number)),
        ("at", row => Cell.Time(row.At)),
        ("node_id", row => Cell.Text(row.Decision.Node.Value)),
        ("prompt", row => Cell.Text(row.Decision.Asked?.Text)),
        ("choice_id", row => Cell.Text(row.Decision.Chosen.Id.Value)),
        ("choice_text", row => Cell.Text(row.Decision.Chosen.Text)),
        ("best_choice_id", row => Cell.Text(row.Decision.Best.Id.Value)),
        ("points", row => Cell.Number(row.Decision.Points)),
        ("max_points", row => Cell.Number(row.Decision.MostPoints)),
        ("latency_ms", row => Cell.Number(row.Decision.LatencyMilliseconds)),
        ("feedback", row => Cell.Text(string.Join(' ', row.Decision.Reasons))));

    private static IEnumerable<ChoiceRow> RowsOf(ExportedRun run)
    {
        // Entries and decisions are both in the order they happened, so one walk over the entries is enough.
        var entries = run.Recorded.Entries;
        var entry = 0;
        foreach (var decision in Decision.Of(run.Scenario, run.Events))
        {
            while (LastEventOf(entries[entry]) < decision.EventNumber)
            {
                entry++;
            }

            yield return new ChoiceRow(run, decision, entries[entry].TakenAt);
        }
    }

    private static int LastEventOf(JournalEntry entry) => entry.FirstEventNumber + entry.Events.Length - 1;
}
