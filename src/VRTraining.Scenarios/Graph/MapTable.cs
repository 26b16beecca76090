// The figures of a map as words and as a table: how often each response was taken, how hard a moment is, whom it tells apart.
using System.Net;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>Writes what learners made of the moments of a script.</summary>
internal static class MapTable
{
    /// <summary>A table of all moments that have figures; empty where none has.</summary>
    public static string Of(ScriptMap map, MapMarks marks)
    {
        if (marks.Figures.Count == 0)
        {
            return "";
        }

        var rows = new StringBuilder();
        for (var at = 0; at < map.Nodes.Length; at++)
        {
            if (marks.Figures.TryGetValue(map.Nodes[at].Id, out var figures))
            {
                Add(rows, map, map.Nodes[at], at, figures);
            }
        }

        return $"""
            <section aria-label="What learners did" tabindex="0"><h2>What learners did first</h2>
            <p>The share of learners who gave a best response at once says how hard a moment is; discrimination, how much more
            often the better quarter by points did than the weaker. In brackets 95 % intervals. Moments that fewer than five came
            to are left out.</p>
            <table><thead><tr><th scope="col">Moment</th><th scope="col">Response</th><th scope="col">Taken first</th>
            <th scope="col">Best at once</th><th scope="col">Discrimination</th></tr></thead>
            <tbody>
            {rows}</tbody></table></section>

            """;
    }

    /// <summary>How often a response was taken, in few words; null where it is not known.</summary>
    public static string? Taken(MapMarks marks, NodeId node, ChoiceId choice) =>
        marks.Figures.TryGetValue(node, out var figures) && figures.Taken.GetValueOrDefault(choice) is { } taken
            ? Share(taken, figures.Learners)
            : null;

    private static void Add(StringBuilder rows, ScriptMap map, MapNode node, int at, MomentFigures figures)
    {
        var ways = map.Ways.Where(way => way.From == at && way.Choice is not null).ToList();
        for (var i = 0; i < ways.Count; i++)
        {
            var taken = figures.Taken.GetValueOrDefault(ways[i].Choice!.Value) is { } took ? Share(took, figures.Learners) : "few";
            var span = FormattableString.Invariant($" rowspan=\"{ways.Count}\"");
            rows.Append("<tr>");
            if (i == 0)
            {
                rows.Append($"<th scope=\"rowgroup\"{span}><a href=\"#node-{at}\">{Html(node.Id.Value)}</a></th>");
            }

            rows.Append($"<td class=\"{Spelling.Of(ways[i].Quality!.Value)}\">{Html(ways[i].Text)}</td>");
            rows.Append($"<td class=\"figure\">{taken}</td>");
            if (i == 0)
            {
                var best = figures.Best is { } share ? Share(share, figures.Learners) : "not told";
                rows.Append($"<td class=\"figure\"{span}>{best}</td>");
                rows.Append($"<td class=\"figure\"{span}>{(figures.Discrimination is { } by ? Words(by) : "too few to say")}</td>");
            }

            rows.Append("</tr>\n");
        }
    }

    private static string Share(MapShare share, int learners) =>
        FormattableString.Invariant($"{share.Count} of {learners} ({share.Low * 100:0}–{share.High * 100:0} %)");

    /// <summary>To one place after the point: more would tell how many of a handful did what.</summary>
    private static string Words(MapShare difference) => FormattableString.Invariant(
        $"{difference.Value:0.0;−0.0;0.0} ({difference.Low:0.0;−0.0;0.0} to {difference.High:0.0;−0.0;0.0})");

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
