// A run as a line from start to end, a row an attempt, with a mark a decision.
using VRTraining.Learning.Debriefing;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using static VRTraining.Languages.Words;

namespace VRTraining.Exports.Html;

/// <summary>Draws the decisions of a run over run time; each has the number under which it is told below.</summary>
internal static class RunTimeline
{
    private const double Left = 90;
    private const double Right = 700;
    private const double Row = 56;
    private const double Top = 30;

    /// <summary>Marks nearer than this would lie upon each other.</summary>
    private const double Least = 32;

    public static Markup Draw(DebriefContent debrief, RunTime end)
    {
        var height = Top + (debrief.Attempts.Length * Row) + 30;
        var places = Places(debrief, end);
        return Markup.Of($"""
            <figure class="chart" tabindex="0"><svg viewBox="0 0 720 {height}" role="img" aria-labelledby="timeline-title timeline-text">
            <title id="timeline-title">{Say("The run over time")}</title>
            <desc id="timeline-text">{Told(debrief)}</desc>
            {Markup.Each(debrief.Attempts, attempt => DrawAttempt(debrief, attempt, places))}
            <line class="axis" x1="{Left}" y1="{height - 26}" x2="{Right}" y2="{height - 26}"/>
            <text class="small" x="{Left}" y="{height - 8}">0:00</text>
            <text class="small" x="{Right}" y="{height - 8}" text-anchor="end">{ReportWords.Time(end)}</text>
            </svg>
            <figcaption>{Say("Circles are best, squares acceptable, triangles setbacks.")}
            {Say("The numbers are those of the decisions below; a dotted line was rewound away.")}
            {Say("Where decisions were close, they stand in order.")}</figcaption></figure>
            """);
    }

    /// <summary>Where each decision stands: by its time, or evenly in order where some are too near each other.</summary>
    private static Dictionary<int, double> Places(DebriefContent debrief, RunTime end)
    {
        var total = Math.Max(1, end.Milliseconds);
        var byTime = debrief.Decisions.Select(decision => Left + ((Right - Left) * decision.At.Milliseconds / total)).ToList();
        var isTight = byTime.Zip(byTime.Skip(1)).Any(pair => pair.Second - pair.First < Least);
        var step = (Right - Left) / (debrief.Decisions.Length + 1);
        return debrief.Decisions
            .Select((decision, i) => (decision.Number, Place: isTight ? Left + (step * (i + 1)) : byTime[i]))
            .ToDictionary(place => place.Number, place => place.Place);
    }

    private static Markup DrawAttempt(DebriefContent debrief, AttemptSummary attempt, Dictionary<int, double> places)
    {
        var y = Top + ((attempt.Number - 0.5) * Row);
        var own = debrief.Decisions.Where(decision => decision.Attempt == attempt.Number).ToList();
        var from = attempt.Number == 1 || own.Count == 0 ? Left : places[own[0].Number];
        var to = attempt.Counts || own.Count == 0 ? Right : places[own[^1].Number];
        var way = attempt.Counts ? "way" : "way left";
        return Markup.Of($"""
            <text class="small" x="4" y="{y + 4}">{Say("attempt {0}", attempt.Number)}</text>
            <line class="{way}" x1="{from}" y1="{y}" x2="{Math.Max(from, to)}" y2="{y}"/>
            {Markup.Each(own, decision => Mark(decision, places[decision.Number], y))}
            """);
    }

    private static Markup Mark(Decision decision, double x, double y)
    {
        var shape = decision.Chosen.Quality switch
        {
            Quality.Best => Markup.Of($"""<circle class="best" cx="{x}" cy="{y}" r="12"/>"""),
            Quality.Acceptable => Markup.Of(
                $"""<rect class="acceptable" x="{x - 11}" y="{y - 11}" width="22" height="22" rx="3"/>"""),
            _ => Markup.Of($"""<path class="setback" d="M{x} {y - 15}L{x + 15} {y + 12}H{x - 15}Z"/>"""),
        };
        return Markup.Of($"""
            {shape}<text class="inside" x="{x}" y="{y + 5}" text-anchor="middle">{decision.Number}</text>
            """);
    }

    private static string Told(DebriefContent debrief) => string.Join(' ', debrief.Decisions.Select(decision =>
        $"{decision.Number}: {ReportWords.Told(decision)}, {ReportWords.Of(decision.Chosen.Quality)}."));
}
