// What is at each node, beside the map: what is said, and every way on with what it brings.
using System.Globalization;
using System.Net;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>Writes what is at each node of a map; the page shows one of these at a time.</summary>
internal static class MapDetail
{
    /// <summary>A part of the page for each node, hidden until it is asked for.</summary>
    public static string Of(ScriptMap map, MapMarks marks)
    {
        var ways = map.Ways.ToLookup(way => way.From);
        var html = new StringBuilder();
        for (var at = 0; at < map.Nodes.Length; at++)
        {
            var node = map.Nodes[at];
            html.Append(CultureInfo.InvariantCulture, $"<article id=\"about-{at}\" hidden>\n<h2>{Html(node.Id.Value)}</h2>\n");
            html.Append("<p class=\"soft\">").Append(Html(string.Join(" · ", FactsOf(node, marks)))).Append("</p>\n<ul class=\"lines\">");
            foreach (var line in node.Lines)
            {
                html.Append("<li>").Append(Html(line)).Append("</li>");
            }

            html.Append("</ul>\n<ul class=\"ways\">");
            foreach (var way in ways[at])
            {
                Add(html, map, way, MapTexts.IsBest(map, way, marks));
            }

            html.Append("</ul>\n</article>\n");
        }

        return html.ToString();
    }

    private static IEnumerable<string> FactsOf(MapNode node, MapMarks marks)
    {
        yield return node.Outcome is { } outcome ? $"{Spelling.Of(outcome)} ending" : node.Kind;
        if (node.IsCheckpoint)
        {
            yield return "checkpoint";
        }

        if (marks.NodeVisits is { } visits)
        {
            yield return visits.GetValueOrDefault(node.Id) switch
            {
                0 => "no plan enters it",
                1 => "plans enter it once",
                var times => FormattableString.Invariant($"plans enter it {times} times"),
            };
        }
    }

    private static void Add(StringBuilder html, ScriptMap map, MapWay way, bool isBest)
    {
        var to = way.To < 0 ? "return" : map.Nodes[way.To].Id.Value;
        var leads = way.To < 0 ? "return" : $"<a href=\"#node-{way.To.ToString(CultureInfo.InvariantCulture)}\">{Html(to)}</a>";
        var look = way.Quality is { } quality ? Spelling.Of(quality) : isBest ? "path" : "";
        html.Append(CultureInfo.InvariantCulture, $"<li class=\"{look}\">{Html(way.Text)} <small>");
        if (way.Choice is { } choice)
        {
            html.Append(CultureInfo.InvariantCulture, $"{Html(choice.Value)} · {look} ");
        }

        html.Append("→ ").Append(leads);
        foreach (var change in way.Changes)
        {
            html.Append(" · ").Append(Html(change));
        }

        html.Append("</small></li>");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
