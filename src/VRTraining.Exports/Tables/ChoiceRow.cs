// The table of choices: what was asked and what was chosen, a row a decision.
using System.Runtime.CompilerServices;
using VRTraining.Learning.Debriefing;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Tables;

/// <summary>A row of the table of choices.</summary>
internal sealed record ChoiceRow(string RunId, Decision Decision, DateTimeOffset At)
{
    /// <summary>What an author wrote about a choice stands in every row of it.</summary>
    private static readonly ConditionalWeakTable<Choice, string> Feedback = [];

    /// <summary>
    /// <c>attempt_id</c> and <c>seq</c> count from 1 within the run; <c>abandoned</c>: rewound away, does not count;
    /// <c>points</c> and <c>max_points</c> are over all skills; <c>feedback</c> holds the author's reasons.
    /// </summary>
    public static readonly Table Table = new Table<ChoiceRow>(
        RowsOf,
        ("run_id", row => Cell.Text(row.RunId)),
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
        ("feedback", row => Cell.Text(FeedbackOf(row.Decision))));

    private static string FeedbackOf(Decision decision)
    {
        if (!Feedback.TryGetValue(decision.Chosen, out var feedback))
        {
            feedback = string.Join(' ', decision.Reasons);
            Feedback.AddOrUpdate(decision.Chosen, feedback);
        }

        return feedback;
    }

    private static IEnumerable<ChoiceRow> RowsOf(ExportedRun run)
    {
        // Entries and decisions are both in the order they happened, so one walk over the entries is enough.
        var entries = run.Recorded.Entries;
        var entry = 0;
        var id = run.Run.Id.ToString();
        foreach (var decision in Decision.Of(run.Scenario, run.Events))
        {
            while (LastEventOf(entries[entry]) < decision.EventNumber)
            {
                entry++;
            }

            yield return new ChoiceRow(id, decision, entries[entry].TakenAt);
        }
    }

    private static int LastEventOf(JournalEntry entry) => entry.FirstEventNumber + entry.Events.Length - 1;
}
