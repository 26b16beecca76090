// The report of a group: outcomes and skills with their uncertainty, and how each moment of choice worked.
using VRTraining.Exports.Cohorts;
using VRTraining.Learning.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Exports.Html;

/// <summary>
/// Writes the report of a group as one HTML file. Nothing in it is about fewer than five learners, and nothing of that can be
/// worked out from it; no code, name, reflection or plan is in it.
/// </summary>
public static class CohortReport
{
    /// <summary>Writes the report; for each learner and version of a scenario a few numbers are held in memory.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="title">What the group is.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="progress">Told after each run how many were looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<ExportedRun> runs,
        string title,
        Stream to,
        IProgress<long>? progress = null,
        CancellationToken cancellationToken = default)
    {
        var cohorts = new Dictionary<(ScenarioId, string), CohortFold>();
        var seen = 0L;
        await foreach (var run in runs.WithCancellation(cancellationToken))
        {
            var key = (run.Run.Scenario, run.Run.Version);
            if (!cohorts.TryGetValue(key, out var cohort))
            {
                cohorts.Add(key, cohort = new CohortFold(run.Scenario));
            }

            cohort.Add(run);
            progress?.Report(++seen);
        }

        var sorted = cohorts.Values.OrderBy(cohort => cohort.Scenario.Title, StringComparer.Ordinal)
            .ThenBy(cohort => cohort.Scenario.Version, StringComparer.Ordinal);
        await to.WriteAsync(ReportPage.Of(title, Lead(), Markup.Each(sorted, Cohort)), cancellationToken);
    }

    private static Markup Lead() => Markup.Of($"""
        <p>Shares come with their 95 % interval (Wilson): with few learners much is chance. What is about fewer than
        {SmallCells.Fewest} learners is hidden, with whatever would give it away.</p>
        """);

    private static Markup Cohort(CohortFold cohort)
    {
        var scenario = cohort.Scenario;
        return Markup.Of($"""
            <section><h2>{scenario.Title} <span class="muted">{scenario.Version}</span></h2>
            {(SmallCells.IsLargeEnough(cohort.Learners) ? Figures(cohort) : Markup.Of($"""
                <p>Fewer than {SmallCells.Fewest} learners have completed it by themselves: there are no figures yet.</p>
                """))}</section>

            """);
    }

    private static Markup Figures(CohortFold cohort)
    {
        var scores = cohort.Scores.ToList();
        var outcomes = Enum.GetValues<Outcome>();
        var counts = SmallCells.Hide([.. outcomes.Select(outcome => scores.Count(score => score.Outcome == outcome))]);
        var skills = cohort.Scenario.Skills.Select(skill => (skill.Name, Shown(scores, skill))).ToList();
        return Markup.Of($"""
            <p>{ReportWords.Count(cohort.Learners, "learner")} completed it by themselves. The latest run of each counts here.</p>
            <h3>How it turned out</h3>
            {ShareChart.Draw("How it turned out", cohort.Learners, [.. outcomes.Select((outcome, i) => (Words(outcome), counts[i]))])}
            <h3>Skills shown</h3>
            {ShareChart.Draw("Skills shown", cohort.Learners, skills)}
            <h3>Moment by moment, first attempts</h3>
            {Markup.Each(ItemFigures.Of(cohort), Item)}
            """);
    }

    private static int? Shown(List<RunScore> scores, Skill skill)
    {
        var shown = scores.Count(score => score.Skills.Single(one => one.Skill.Id == skill.Id).Mastered);
        return SmallCells.Hide([shown, scores.Count - shown])[0];
    }

    private static Markup Item(ItemFigures item) => Markup.Of($"""
        <div class="card"><h3>{item.Asked}</h3>
        {ShareChart.Draw(item.Asked, item.Learners, [.. item.Choices.Select(figure =>
            ($"{figure.Choice.Text} ({ReportWords.Of(figure.Choice.Quality)})", figure.Learners))])}
        <p class="muted">{ReportWords.Count(item.Learners, "learner")} came here. {Tells(item.Discrimination)}</p></div>

        """);

    /// <summary>Bounds of the Utrecht Scenario Editor.</summary>
    private static string Tells(double? discrimination) => discrimination switch
    {
        null => "Too few to say how well it tells skilled from unskilled.",
        < 0.20 => $"Discrimination {Rounded(discrimination)}: look at this moment again; it hardly tells skilled from unskilled.",
        <= 0.30 => $"Discrimination {Rounded(discrimination)}: fair.",
        _ => $"Discrimination {Rounded(discrimination)}: good.",
    };

    private static string Rounded(double? number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{number:0.00}");

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Good => "it went well",
        Outcome.Mixed => "something reached, something left open",
        Outcome.Poor => "it did not work this time",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
