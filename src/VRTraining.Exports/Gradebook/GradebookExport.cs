// A table of grades as learning platforms import it: a row a learner and scenario.
using System.Globalization;
using VRTraining.Exports.Csv;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Gradebook;

/// <summary>Which grade counts where a learner has completed a scenario several times.</summary>
public enum GradePolicy
{
    /// <summary>The highest.</summary>
    Best,

    /// <summary>That of the first run.</summary>
    First,

    /// <summary>That of the last run.</summary>
    Last,

    /// <summary>The mean of all.</summary>
    Mean,
}

/// <summary>How a learning platform knows a learner.</summary>
/// <param name="Email">Empty where not known.</param>
/// <param name="IdNumber">As text; the profile's code where not known.</param>
public sealed record GradedLearner(string Email, string IdNumber);

/// <summary>
/// Writes grades from 0 to 100: over the skills, the mean of how much of each skill's minimum was shown; 100 where every
/// minimum was reached. Runs that were not completed have no grade. Feedback is in the language of what runs now; the columns'
/// names are those that platforms know.
/// </summary>
public static class GradebookExport
{
    private static readonly string[] Names = ["email", "idnumber", "scenario", "grade", "runs", "feedback"];

    /// <summary>Writes the table; a row a learner and scenario is held in memory.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="who">How the platform knows the learner of a profile.</param>
    /// <param name="policy">Which run counts.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="options">For whom.</param>
    /// <param name="progress">Told after each run how many were looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<ExportedRun> runs,
        Func<string, GradedLearner> who,
        GradePolicy policy,
        Stream to,
        CsvOptions options,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var grades = new Dictionary<(string Profile, ScenarioId Scenario), List<Grade>>();
        var seen = 0L;
        await foreach (var run in runs.WithCancellation(cancellationToken))
        {
            if (run.Recorded.Standing.Status == RunStatus.Completed)
            {
                var key = (run.Run.Profile, run.Run.Scenario);
                grades.TryAdd(key, []);
                grades[key].Add(Grade.Of(run));
            }

            progress?.Report(++seen);
        }

        await TextTable.WriteAsync(
            Names,
            grades.Select(graded => (graded.Key.Profile, graded.Value.MaxBy(grade => grade.Number)!.Title, Grades: graded.Value))
                .OrderBy(graded => graded.Profile, StringComparer.Ordinal)
                .ThenBy(graded => graded.Title, StringComparer.Ordinal)
                .Select(graded => Row(who(graded.Profile), graded.Title, graded.Grades, policy)),
            to,
            options,
            cancellationToken);
    }

    private static string[] Row(GradedLearner who, string title, List<Grade> grades, GradePolicy policy)
    {
        var counting = policy switch
        {
            GradePolicy.First => grades.MinBy(grade => grade.Number)!,
            GradePolicy.Last => grades.MaxBy(grade => grade.Number)!,
            _ => grades.OrderByDescending(grade => grade.Value).ThenBy(grade => grade.Number).First(),
        };
        var value = policy == GradePolicy.Mean ? grades.Average(grade => grade.Value) : counting.Value;
        return
        [
            who.Email,
            who.IdNumber,
            title,
            value.ToString("0.##", CultureInfo.InvariantCulture),
            grades.Count.ToString(CultureInfo.InvariantCulture),
            counting.Feedback,
        ];
    }

    private sealed record Grade(int Number, double Value, string Title, string Feedback)
    {
        public static Grade Of(ExportedRun run)
        {
            var score = RunScore.Of(run.Scenario, run.Events);
            var shown = score.Skills.Count(skill => skill.Mastered);
            var value = score.Skills.Length == 0 ? 100 : 100 * score.Skills.Average(Part);
            var skills = string.Join("; ", score.Skills.Select(skill =>
                Say("{0}: {1} (from {2})", skill.Skill.Name, skill.Points, skill.Skill.MasteryMinimum)));
            return new Grade(
                run.Recorded.Header.Number,
                value,
                run.Scenario.Title,
                Say("{0}: {1} of {2} skills shown. {3}", score.Last.Ending?.Title, shown, score.Skills.Length, skills));
        }

        private static double Part(SkillScore skill) => skill.Mastered
            ? 1
            : Math.Clamp(skill.Points / (double)Math.Max(1, skill.Skill.MasteryMinimum), 0, 1);
    }
}
