// The table of runs: one row each.
using VRTraining.Learning.Score;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Score;

namespace VRTraining.Exports.Tables;

/// <summary>A row of the table of runs.</summary>
internal sealed record RunRow(ExportedRun Exported, RunScore Score)
{
    /// <summary>
    /// <c>score_*</c> are the sums over the skills; <c>mastery</c>: every skill's minimum reached; <c>success</c>:
    /// besides, the outcome is not poor; <c>duration_s</c> is run time, without pauses.
    /// </summary>
    public static readonly Table Table = new Table<RunRow>(
        run => [new RunRow(run, RunScore.Of(run.Scenario, run.Events, run.Bounds))],
        ("run_id", row => Cell.Text(row.Run.Id.ToString())),
        ("learner_code", row => Cell.Text(row.Run.Profile)),
        ("scenario_id", row => Cell.Text(row.Run.Scenario.Value)),
        ("scenario_version", row => Cell.Text(row.Run.Version)),
        ("run_no", row => Cell.Number(row.Exported.Recorded.Header.Number)),
        ("started_at", row => Cell.Time(row.Run.StartedAt)),
        ("completed_at", row => Cell.Time(row.CompletedAt)),
        ("duration_s", row => Cell.Seconds(row.Standing.Now.Milliseconds)),
        ("completion", row => Cell.Text(row.Completion)),
        ("success", row => Cell.Truth(row.Score.Success)),
        ("score_raw", row => Cell.Number(row.Score.Last.Points)),
        ("score_min", row => Cell.Number(row.Total?.Worst)),
        ("score_max", row => Cell.Number(row.Total?.Best)),
        ("score_scaled", row => Cell.Share(row.Share)),
        ("mastery", row => Cell.Truth(row.Score.Last.Mastered)),
        ("ending_id", row => Cell.Text(row.Score.Last.Ending?.Id.Value)),
        ("assisted", row => Cell.Truth(row.Score.Assisted)));

    private NewRun Run => Exported.Run;

    private RunStanding Standing => Exported.Recorded.Standing;

    private DateTimeOffset? CompletedAt =>
        Standing.Status == RunStatus.Completed ? Exported.Recorded.Entries[^1].TakenAt : null;

    private string Completion => Standing.Status switch
    {
        RunStatus.Completed => "completed",
        RunStatus.Left => "left",
        _ => "unfinished",
    };

    /// <summary>The bounds of all skills together; null where one of them is not proved.</summary>
    private SkillBounds? Total => Score.Skills.All(skill => skill.Bounds is not null)
        ? new SkillBounds(Score.Skills.Sum(skill => skill.Bounds!.Worst), Score.Skills.Sum(skill => skill.Bounds!.Best))
        : null;

    private double? Share => Total?.ShareOf(Score.Last.Points);
}
