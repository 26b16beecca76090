// The report of one run: how it came out, skills against anchors, each decision with its reasons, what to try next.
using VRTraining.Learning.Debriefing;
using VRTraining.Learning.Score;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>
/// Writes the report of a run as one HTML file, in the language of what runs now; what the learner wrote is not in it.
/// </summary>
public static class RunReport
{
    /// <summary>Writes the report.</summary>
    /// <param name="run">The run.</param>
    /// <param name="learner">What to call the learner: a name they gave, or the profile's code.</param>
    /// <param name="to">Where to; stays open.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="ArgumentException">The run's events name what its scenario does not have.</exception>
    public static async Task WriteAsync(
        ExportedRun run, string learner, Stream to, CancellationToken cancellationToken = default) =>
        await to.WriteAsync(Page(run, learner), cancellationToken);

    private static byte[] Page(ExportedRun run, string learner)
    {
        var debrief = DebriefContent.Of(run.Scenario, run.Events, run.Bounds);
        var standing = run.Recorded.Standing;
        var lead = Markup.Of($"""
            <p class="lead">{ReportWords.Outcome(debrief.Score)}</p>
            <ul class="facts"><li>{learner}</li><li>{Say("run {0} of this scenario", run.Recorded.Header.Number)}</li>
            <li>{ReportWords.Moment(run.Run.StartedAt)}</li><li>{Say("{0} minutes", ReportWords.Time(standing.Now))}</li>
            <li>{AttemptsIn(debrief)}</li><li>{Say("version {0}", run.Run.Version)}</li>
            {(standing.Assisted ? Markup.Of($"<li>{Say("somebody else steered")}</li>") : Markup.None)}</ul>
            """);
        return ReportPage.Of(run.Scenario.Title, lead, Markup.Of($"""
            {Ending(debrief.Score)}
            <section class="card next"><h2>{Say("What to try next")}</h2><p>{debrief.Next.Sentence}</p></section>
            <section><h2>{Say("Skills")}</h2><div class="cards">{Markup.Each(debrief.Score.Skills, Skill)}</div></section>
            {(debrief.Decisions.IsEmpty ? Markup.None : Markup.Of($"""
                <section><h2>{Say("The conversation")}</h2>{RunTimeline.Draw(debrief, standing.Now)}
                <ol class="decisions">{Markup.Each(debrief.Decisions, decision => Told(debrief, decision))}</ol></section>
                """))}
            {Attempts(debrief)}
            {Thoughts(debrief)}
            <section><h2>{Say("How it can be said")}</h2>
            <h3>{Say("A model answer")}</h3>
            <blockquote>{debrief.ModelAnswer.Text}</blockquote><p>{debrief.ModelAnswer.Why}</p>
            <h3>{Say("An example that works")}</h3>
            <blockquote>{debrief.GoodExample.Text}</blockquote><p>{debrief.GoodExample.Why}</p>
            <h3>{Say("An example that does not")}</h3>
            <blockquote>{debrief.PoorExample.Text}</blockquote><p>{debrief.PoorExample.Why}</p></section>

            """));
    }

    private static Markup Ending(RunScore score) => score.Last.Ending is { } ending
        ? Markup.Of($"<section><h2>{ending.Title}</h2><p>{ending.Text}</p></section>")
        : Markup.None;

    private static string AttemptsIn(DebriefContent debrief) =>
        debrief.Attempts.Length == 1 ? Say("1 attempt") : Say("{0} attempts", debrief.Attempts.Length);

    private static string Reached(SkillScore score)
    {
        var points = ReportWords.Points(score.Points);
        return score.Mastered
            ? Say("{0}; shown (from {1}).", points, score.Skill.MasteryMinimum)
            : Say("{0}; not shown yet (from {1}).", points, score.Skill.MasteryMinimum);
    }

    private static Markup Skill(SkillScore score) => Markup.Of($"""
        <div class="card"><h3>{score.Skill.Name}</h3>
        <p>{Reached(score)} {(score.Evidence == 1 ? Say("Scored once.") : Say("Scored {0} times.", score.Evidence))}</p>
        <ol class="anchors">{Markup.Each(score.Skill.Anchors, anchor => Markup.Of($"""
            <li{(anchor.Level == score.Level ? Markup.Raw(" class=\"shown\"") : Markup.None)}>{anchor.Level}. {anchor.Text}
            {(anchor.Level == score.Level ? Markup.Of($"<strong>{Say("(best shown)")}</strong>") : Markup.None)}</li>
            """))}</ol></div>

        """);

    private static Markup Told(DebriefContent debrief, Decision decision)
    {
        var points = debrief.Points.Where(point =>
            point.Choice == decision.Chosen.Id && point.At == decision.At && point.Attempt == decision.Attempt);
        return Markup.Of($"""
            <li class="card"><h3>{decision.Number}. {decision.Chosen.Text}</h3>
            <p><span class="tag">{ReportWords.Of(decision.Chosen.Quality)}</span>
            {ReportWords.Told(decision)}</p>
            {(decision.Asked is { } asked ? Markup.Of($"<blockquote>{Who(asked)}{asked.Text}</blockquote>") : Markup.None)}
            {(decision.Chosen.Consequence is { } consequence ? Markup.Of($"<p>{consequence}</p>") : Markup.None)}
            <ul>{Markup.Each(points, point => Markup.Of($"""
                <li>{ReportWords.Signed(point.Points)} {point.SkillName}: {point.Reason}
                <span class="muted">{Say("Level {0}: {1}", point.Anchor, point.AnchorText)} ({point.Rule})</span></li>
                """))}</ul>
            {Better(decision)}</li>

            """);
    }

    private static string Who(Spoken asked) => asked.Speaker is { } speaker ? $"{speaker}: " : "";

    private static Markup Better(Decision decision) => decision.Untaken is { } untaken
        ? Markup.Of($"<p>{Say("What might have worked better: {0}", untaken.Choice.Text)}</p>")
        : Markup.None;

    private static Markup Attempts(DebriefContent debrief) => debrief.Attempts.Length < 2 ? Markup.None : Markup.Of($"""
        <section><h2>{Say("Your attempts side by side")}</h2><div class="scroll" role="group" tabindex="0"
        aria-label="{Say("Attempts, as a table")}"><table>
        <thead><tr><th scope="col">{Say("Attempt")}</th><th scope="col">{Say("Decisions")}</th>
        <th scope="col">{Say("Setbacks")}</th><th scope="col">{Say("Points")}</th><th scope="col">{Say("Led to")}</th></tr></thead>
        <tbody>{Markup.Each(debrief.Attempts, attempt => Markup.Of($"""
            <tr><th scope="row">{(attempt.Counts ? Say("{0} (counts)", attempt.Number) : $"{attempt.Number}")}</th>
            <td>{attempt.Decisions}</td><td>{attempt.Setbacks}</td><td>{attempt.Score.Points}</td>
            <td>{attempt.Score.Ending?.Title ?? Say("left by a rewind")}</td></tr>
            """))}</tbody></table></div></section>
        """);

    private static Markup Thoughts(DebriefContent debrief) => debrief.Thoughts.IsEmpty ? Markup.None : Markup.Of($"""
        <section><h2>{Say("What they thought and did not say")}</h2>{Markup.Each(debrief.Thoughts, thought => Markup.Of($"""
            <p><strong>{thought.Said.Speaker ?? ""}</strong> {Say("“{0}”", thought.Said.Text)}<br>
            <em>{Say("thought: {0}", thought.Thought)}</em></p>
            """))}</section>
        """);
}
