// Reads a run with all its entries.
using System.Collections.Immutable;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Storage.Files;
using VRTraining.Storage.Runs;

namespace VRTraining.Storage.Journal;

/// <summary>Reads runs, within the caller's transaction.</summary>
internal static class JournalReader
{
    public static RecordedRun? Read(Lane lane, KnownEvents known, RunId run)
    {
        var found = lane.Of($"SELECT key, {RunRow.Columns} FROM {RunRow.Tables} WHERE runs.id = ?1")
            .Rows(row => (Key: row.GetInt64(0), Summary: RunRow.Read(row, first: 1)), run.ToString());
        if (found.Count == 0)
        {
            return null;
        }

        var (key, summary) = found[0];
        return new RecordedRun(summary.Header, summary.Standing, Entries(lane, known, key));
    }

    private static List<JournalEntry> Entries(Lane lane, KnownEvents known, long key)
    {
        var events = lane.Of("SELECT input, attempt, at_ms, body FROM events WHERE run = ?1 ORDER BY number").Rows(
            row => (Input: row.GetInt32(0), Stamped: new StampedEvent(
                new RunTime(row.GetInt64(2)), row.GetInt32(1), known.Of(row.GetString(3)))),
            key);
        var inputs = lane.Of("""
            SELECT inputs.number, taken_at, body, text FROM inputs
            LEFT JOIN personal_texts ON personal_texts.run = inputs.run AND personal_texts.input = inputs.number
            WHERE inputs.run = ?1 ORDER BY inputs.number
            """).Rows(
            row => (
                Number: row.GetInt32(0),
                TakenAt: DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)),
                Input: InputJson.Read(row.GetString(2), row.IsDBNull(3) ? null : row.GetString(3))),
            key);

        var entries = new List<JournalEntry>(inputs.Count);
        var next = 0;
        foreach (var (number, takenAt, input) in inputs)
        {
            var first = next;
            while (next < events.Count && events[next].Input == number)
            {
                next++;
            }

            ImmutableArray<StampedEvent> own = [.. events[first..next].Select(happened => happened.Stamped)];
            entries.Add(new JournalEntry(number, input, takenAt, first + 1, own));
        }

        return entries;
    }
}
