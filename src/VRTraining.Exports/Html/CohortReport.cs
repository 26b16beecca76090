// The report of a group: outcomes and skills with their uncertainty, and how each moment of choice worked.
using System.Collections.Immutable;
using VRTraining.Exports.Cohorts;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>
/// Writes the report of a group as one HTML file. Nothing in it is about fewer than five learners, and nothing of that can be
/// worked out from it; no code, name, reflection or plan is in it. It is in the language of what runs now.
/// </summary>
public static class CohortReport
{
    /// <summary>Writes the report; of each completed run a few numbers are held in memory.</summary>
    /// <param name="runs">All runs, also those that were not asked for: they say who is counted together.</param>
    /// <param name="isAsked">Which runs the report is about; null: all.</param>
    /// <param name="title">What the group is.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="progress">Told after each run how many were looked at.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task WriteAsync(
        IAsyncEnumerable<ExportedRun> runs,
        Func<ExportedRun, bool>? isAsked,
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
                cohorts.Add(key, cohort = new CohortFold(run.Scenario, isAsked));
            }

            cohort.Add(run);
            progress?.Report(++seen);
        }

        var sorted = cohorts.Values.OrderBy(cohort => cohort.Scenario.Title, StringComparer.Ordinal)
            .ThenBy(cohort => cohort.Scenario.Version, StringComparer.Ordinal);
        await to.WriteAsync(ReportPage.Of(title, Lead(), Markup.Each(sorted.Select(cohort => cohort.Count()), Cohort)), cancellationToken);
    }

    private static Markup Lead() => Markup.Of($"""
        <p>{Say("Shares come with their 95 % interval (Wilson): with few learners much is chance.")}
        {Say("What is about fewer than {0} learners is hidden, with whatever would give it away.", SmallCells.Fewest)}
        {Say("Learners are counted by fives: the newest, up to four, wait until they are five.")}
        {Say("Each counts with the latest run that all of their five have completed.")}
        {Say("So two reports differ by five learners or by none.")}</p>
        """);

    private static Markup Cohort(CohortCount cohort)
    {
        var scenario = cohort.Scenario;
        return Markup.Of($"""
            <section><h2>{scenario.Title} <span class="muted">{scenario.Version}</span></h2>
            {(SmallCells.IsLargeEnough(cohort.Latest.Length) ? Figures(cohort) : Markup.Of($"""
                <p>{Say("Fewer than {0} learners have completed it by themselves: there are no figures yet.", SmallCells.Fewest)}</p>
                """))}</section>

            """);
    }

    private static Markup Figures(CohortCount cohort)
    {
        var outcomes = Enum.GetValues<Outcome>();
        var counts = SmallCells.Hide([.. outcomes.Select(outcome => cohort.Latest.Count(run => run.Outcome == outcome))]);
        var skills = cohort.Scenario.Skills.Select(skill => (skill.Name, Shown(cohort, skill))).ToList();
        var parts = outcomes.Select((outcome, i) => (Words(outcome), counts[i])).ToList();
        return Markup.Of($"""
            <p>{Say("{0} learners who completed it by themselves count here.", cohort.Latest.Length)}</p>
            <h3>{Say("How it turned out")}</h3>
            {ShareChart.Draw(Say("How it turned out"), cohort.Latest.Length, parts)}
            <h3>{Say("Skills shown")}</h3>
            {ShareChart.Draw(Say("Skills shown"), cohort.Latest.Length, skills)}
            <h3>{Say("Moment by moment, first attempts")}</h3>
            {Moments(ItemFigures.Of(cohort))}
            """);
    }

    private static Markup Moments(ImmutableArray<ItemFigures> items) => items.IsEmpty
        ? Markup.Of($"<p>{Say("No moment can be shown yet without telling of single learners.")}</p>")
        : Markup.Each(items, Item);

    private static int? Shown(CohortCount cohort, Skill skill)
    {
        var shown = cohort.Latest.Count(run => run.Shown.Contains(skill.Id));
        return SmallCells.Hide([shown, cohort.Latest.Length - shown])[0];
    }

    private static Markup Item(ItemFigures item) => Markup.Of($"""
        <div class="card"><h3>{item.Asked}</h3>
        {ShareChart.Draw(item.Asked, item.Learners, [.. item.Choices.Select(figure =>
            ($"{figure.Choice.Text} ({ReportWords.Of(figure.Choice.Quality)})", figure.Learners))])}
        <p class="muted">{Say("{0} learners came here.", item.Learners)} {Tells(item.Discrimination?.Value)}</p></div>

        """);

    /// <summary>Bounds of the Utrecht Scenario Editor.</summary>
    private static string Tells(double? discrimination) => discrimination switch
    {
        null => Say("Too few to say how well it tells skilled from unskilled."),
        < 0.20 => Say("Discrimination {0:0.00}: look at this moment again; it hardly tells skilled from unskilled.", discrimination),
        <= 0.30 => Say("Discrimination {0:0.00}: fair.", discrimination),
        _ => Say("Discrimination {0:0.00}: good.", discrimination),
    };

    private static string Words(Outcome outcome) => outcome switch
    {
        Outcome.Good => Say("it went well"),
        Outcome.Mixed => Say("something reached, something left open"),
        Outcome.Poor => Say("it did not work this time"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
