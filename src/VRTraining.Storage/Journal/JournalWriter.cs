// Writes runs and their entries; each method is one transaction.
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Journal;

/// <summary>Writes runs and their entries, within the caller's transaction.</summary>
internal static class JournalWriter
{
    public static RunHeader Begin(Lane lane, NewRun run)
    {
        if (lane.Of("SELECT 1 FROM scenarios WHERE content_hash = ?1").Value(run.ContentHash) is null)
        {
            throw new InvalidOperationException("Keep the scenario (Scenarios.KeepAsync) before beginning a run of it.");
        }

        if (lane.Of("SELECT 1 FROM profiles WHERE code = ?1").Value(run.Profile) is null)
        {
            throw new JournalException(
                JournalProblem.Unavailable, $"There is no profile '{run.Profile}' any more. Choose another one.");
        }

        var number = (long)lane.Of("""
            INSERT INTO runs (
                id, profile, scenario, version, content_hash, seed, started_at, changed_at, run_no,
                status, now_ms, attempts, setbacks, assisted, is_over, input_count)
            VALUES (
                ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7,
                (SELECT coalesce(max(run_no), 0) + 1 FROM runs WHERE profile = ?2 AND scenario = ?3),
                ?8, 0, 1, 0, 0, 0, 0)
            RETURNING run_no
            """).Value(
                run.Id.ToString(), run.Profile, run.Scenario.Value, run.Version, run.ContentHash,
                unchecked((long)run.Seed), run.StartedAt.ToUnixTimeMilliseconds(), Spelling.Of(RunStatus.NotStarted))!;
        return new RunHeader(run, (int)number);
    }

    /// <returns>How many events were written.</returns>
    public static int Append(Lane lane, RunId run, JournalEntry entry, RunStanding standing)
    {
        var key = Advance(lane, run, entry, standing);
        lane.Of("INSERT INTO inputs (run, number, taken_at, body) VALUES (?1, ?2, ?3, ?4)").Run(
            key, entry.InputNumber, entry.TakenAt.ToUnixTimeMilliseconds(), InputJson.Line(entry.Input));
        if (InputJson.PersonalTextOf(entry.Input) is { } text)
        {
            lane.Of("INSERT INTO personal_texts (run, input, text) VALUES (?1, ?2, ?3)").Run(key, entry.InputNumber, text);
        }

        var insert = lane.Of(
            "INSERT INTO events (run, number, input, attempt, at_ms, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)");
        foreach (var (number, stamped) in entry.Numbered())
        {
            insert.Run(
                key, number, entry.InputNumber, stamped.Attempt, stamped.At.Milliseconds, EventJson.Body(stamped.Event));
        }

        return entry.Events.Length;
    }

    /// <summary>Moves the run on by one input, if it stands where the host of this entry believes it to stand.</summary>
    /// <returns>The run's key.</returns>
    private static long Advance(Lane lane, RunId run, JournalEntry entry, RunStanding standing)
    {
        var key = lane.Of("""
            UPDATE runs SET status = ?3, now_ms = ?4, attempts = ?5, setbacks = ?6, assisted = ?7, ending = ?8,
                outcome = ?9, success = ?10, is_over = ?11, changed_at = ?12, input_count = ?2
            WHERE id = ?1 AND input_count = ?2 - 1
            RETURNING key
            """).Value(
                run.ToString(), entry.InputNumber, Spelling.Of(standing.Status), standing.Now.Milliseconds,
                standing.Attempts, standing.Setbacks, standing.Assisted, standing.Ending?.Value,
                standing.Outcome is { } outcome ? Spelling.Of(outcome) : null, standing.Success, standing.IsOver,
                entry.TakenAt.ToUnixTimeMilliseconds());
        if (key is long found)
        {
            return found;
        }

        throw lane.Of("SELECT 1 FROM runs WHERE id = ?1").Value(run.ToString()) is null
            ? new JournalException(
                JournalProblem.Unavailable, "This run is no longer in the database; it may have been erased. Begin a new one.")
            : JournalException.PlayedElsewhere();
    }
}
