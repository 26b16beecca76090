// A map as one SVG picture, and as one HTML page around it with zoom and search.
using System.Globalization;
using System.Net;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>A map as a picture; both files need nothing but themselves.</summary>
public static class MapPicture
{
    /// <summary>As SVG; colours follow the reader's light or dark setting.</summary>
    public static string Svg(ScriptMap map, MapMarks marks)
    {
        var layout = MapLayout.Of(map);
        var page = new MapPage(layout);
        var (width, height) = (page.Width, page.Height);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"width=\"{width}\" height=\"{height}\" role=\"img\" ");
        svg.Append("aria-label=\"").Append(Html(map.Title)).Append("\">\n<style>").Append(Read("map.css"));
        svg.Append("</style>\n<defs><marker id=\"tip\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\" ");
        svg.Append("markerUnits=\"userSpaceOnUse\" markerWidth=\"10\" markerHeight=\"10\" orient=\"auto\">");
        svg.Append("<path d=\"M0 0L8 4L0 8z\" class=\"tip\"/></marker></defs>\n");
        for (var way = 0; way < map.Ways.Length; way++)
        {
            Draw(svg, map, map.Ways[way], marks, WayCurve.Of(layout, way, (map.Ways[way].From, map.Ways[way].To), page));
        }

        for (var at = 0; at < map.Nodes.Length; at++)
        {
            Draw(svg, map.Nodes[at], at, marks, (page.X(layout.Places[at].X), MapPage.Top(layout.Places[at].Layer)));
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>As one HTML page with the picture, a search and a zoom.</summary>
    public static string Page(ScriptMap map, MapMarks marks) => Read("map.html")
        .Replace("{title}", Html(map.Title), StringComparison.Ordinal)
        .Replace("{legend}", Legend(map, marks), StringComparison.Ordinal)
        .Replace("{counts}", marks.Figures.Count == 0 ? "" : "<span><b>3/9</b> learners who took it first</span>", StringComparison.Ordinal)
        .Replace("{figures}", MapTable.Of(map, marks), StringComparison.Ordinal)
        .Replace("{about}", MapDetail.Of(map, marks), StringComparison.Ordinal)
        .Replace("{svg}", Svg(map, marks), StringComparison.Ordinal);

    private static string Legend(ScriptMap map, MapMarks marks)
    {
        var plans = marks.NodeVisits is { } visits
            ? FormattableString.Invariant(
                $" · plans enter {map.Nodes.Count(node => visits.ContainsKey(node.Id))} of {map.Nodes.Length} nodes")
            : "";
        return FormattableString.Invariant($"{map.Nodes.Length} nodes, {map.Ways.Length} ways{plans}");
    }

    private static void Draw(StringBuilder svg, ScriptMap map, MapWay way, MapMarks marks, WayCurve curve)
    {
        var look = way.Quality is { } quality ? Spelling.Of(quality) : "plain";
        look += MapTexts.IsBest(map, way, marks) ? " path" : "";
        look += way.Choice is { } choice && marks.ChoiceVisits is { } visits && !visits.ContainsKey(choice) ? " uncovered" : "";
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"way {look}\"><path d=\"{curve.Path}\" marker-end=\"url(#tip)\"/>");
        svg.Append(CountOn(map, way, marks, curve.Beside));
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Html(TitleOf(map, way, marks))}</title></g>\n");
    }

    private static void Draw(StringBuilder svg, MapNode node, int at, MapMarks marks, (double X, double Top) place)
    {
        var look = node.Outcome is { } outcome ? $"ending {Spelling.Of(outcome)}" : node.Kind;
        look += marks.BestNodes.Contains(node.Id) ? " path" : "";
        look += marks.NodeVisits is { } visits && !visits.ContainsKey(node.Id) ? " uncovered" : "";
        var (x, middle) = (place.X - (MapPage.BoxWidth / 2.0), place.Top + (MapPage.BoxHeight / 2.0));
        var mark = node.IsCheckpoint ? "⟲ " : "";
        svg.Append(CultureInfo.InvariantCulture, $"<g class=\"node {look}\" id=\"node-{at}\">");
        svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{place.Top:0.#}\" ");
        svg.Append(CultureInfo.InvariantCulture, $"width=\"{MapPage.BoxWidth}\" height=\"{MapPage.BoxHeight}\" rx=\"10\"/>");
        var id = Html(mark + Cut(node.Id.Value, 24));
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{place.X:0.#}\" y=\"{middle - 8:0.#}\" class=\"id\">{id}</text>");
        var text = Html(node.Text.Length > 0 ? Cut(node.Text, 24) : $"({node.Kind})");
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{place.X:0.#}\" y=\"{middle + 12:0.#}\">{text}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Html($"{node.Id} ({node.Kind}): {node.Text}")}</title></g>\n");
    }

    private static string TitleOf(ScriptMap map, MapWay way, MapMarks marks)
    {
        var title = way.Choice is { } choice ? $"{choice}: {way.Text}" : way.Text;
        return way.Choice is { } id && MapTable.Taken(marks, map.Nodes[way.From].Id, id) is { } taken
            ? $"{title}\ntaken first by {taken} learners"
            : title;
    }

    /// <summary>How many took a way, beside its first bend; nothing where it is not known.</summary>
    private static string CountOn(ScriptMap map, MapWay way, MapMarks marks, (double X, double Y) middle)
    {
        if (way.Choice is not { } choice || !marks.Figures.TryGetValue(map.Nodes[way.From].Id, out var figures)
            || figures.Taken.GetValueOrDefault(choice) is not { } taken)
        {
            return "";
        }

        return FormattableString.Invariant(
            $"<text x=\"{middle.X:0.#}\" y=\"{middle.Y:0.#}\" class=\"count\">{taken.Count}/{figures.Learners}</text>");
    }

    private static string Cut(string text, int letters) => text.Length <= letters ? text : $"{text[..(letters - 1)].TrimEnd()}…";

    private static string Html(string text) => WebUtility.HtmlEncode(text);

    private static string Read(string name)
    {
        using var stream = typeof(MapPicture).Assembly.GetManifestResourceStream($"VRTraining.Scenarios.Graph.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
