// The table of skills: how each came out in the attempt that counts.
using VRTraining.Learning.Score;

namespace VRTraining.Exports.Tables;

/// <summary>A row of the table of skills.</summary>
internal sealed record SkillRow(ExportedRun Exported, SkillScore Score)
{
    /// <summary><c>min</c>, <c>max</c> and <c>scaled</c> are empty where the bounds are not proved.</summary>
    public static readonly Table Table = new Table<SkillRow>(
        run => RunScore.Of(run.Scenario, run.Events, run.Bounds).Skills.Select(skill => new SkillRow(run, skill)),
        ("run_id", row => Cell.Text(row.Exported.Run.Id.ToString())),
        ("skill_id", row => Cell.Text(row.Score.Skill.Id.Value)),
        ("skill_name", row => Cell.Text(row.Score.Skill.Name)),
        ("raw", row => Cell.Number(row.Score.Points)),
        ("min", row => Cell.Number(row.Score.Bounds?.Worst)),
        ("max", row => Cell.Number(row.Score.Bounds?.Best)),
        ("scaled", row => Cell.Share(row.Score.Share)),
        ("rubric_level", row => Cell.Number(row.Score.Level)),
        ("evidence_count", row => Cell.Number(row.Score.Evidence)));
}
