// A map as Mermaid and as DOT, for pages and programs that draw.
using System.Globalization;
using System.Text;
using VRTraining.Simulation.Script;

namespace VRTraining.Scenarios.Graph;

/// <summary>A map as text for programs that draw.</summary>
public static class MapTexts
{
    private const int LongestLabel = 40;

    /// <summary>As a Mermaid flowchart.</summary>
    public static string Mermaid(ScriptMap map, MapMarks marks)
    {
        var text = new StringBuilder("flowchart TD\n");
        for (var at = 0; at < map.Nodes.Length; at++)
        {
            var node = map.Nodes[at];
            var (open, close) = node.Outcome is not null ? ("([", "])") : node.Kind is "if" or "random" ? ("{", "}") : ("[", "]");
            text.Append(CultureInfo.InvariantCulture, $"  n{at}{open}\"{Entity(node.Id.Value)}<br>{Entity(Short(node.Text))}\"{close}\n");
        }

        for (var at = 0; at < map.Ways.Length; at++)
        {
            var way = map.Ways[at];
            var label = way.Text.Length == 0 ? "" : $"|\"{Entity(Short(way.Text))}\"|";
            var to = way.To < 0 ? FormattableString.Invariant($"r{way.From}((return))") : FormattableString.Invariant($"n{way.To}");
            var line = IsBest(map, way, marks) ? "==>" : way.Quality == Quality.Setback ? "-.->" : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  n{way.From} {line}{label} {to}\n");
        }

        return text.ToString();
    }

    /// <summary>As DOT, the language of Graphviz.</summary>
    public static string Dot(ScriptMap map, MapMarks marks)
    {
        var text = new StringBuilder("digraph scenario {\n  node [shape=box, style=rounded];\n");
        for (var at = 0; at < map.Nodes.Length; at++)
        {
            var node = map.Nodes[at];
            var shape = node.Outcome is not null ? ", shape=oval" : node.Kind is "if" or "random" ? ", shape=diamond" : "";
            var label = Quoted($"{node.Id}\n{Short(node.Text)}");
            text.Append(CultureInfo.InvariantCulture, $"  n{at} [label={label}{shape}];\n");
        }

        foreach (var way in map.Ways)
        {
            var look = IsBest(map, way, marks) ? ", penwidth=3" : way.Quality == Quality.Setback ? ", style=dashed" : "";
            var to = way.To < 0 ? FormattableString.Invariant($"r{way.From}") : FormattableString.Invariant($"n{way.To}");
            text.Append(CultureInfo.InvariantCulture, $"  n{way.From} -> {to} [label={Quoted(Short(way.Text))}{look}];\n");
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A text cut to what fits beside a way or into a place.</summary>
    internal static string Short(string text) =>
        text.Length <= LongestLabel ? text : $"{text[..(LongestLabel - 1)].TrimEnd()}…";

    /// <summary>Whether the best path takes this way.</summary>
    internal static bool IsBest(ScriptMap map, MapWay way, MapMarks marks) => way.Choice is { } choice
        ? marks.Best.Contains(choice)
        : way.To >= 0 && marks.BestNodes.Contains(map.Nodes[way.From].Id) && marks.BestNodes.Contains(map.Nodes[way.To].Id);

    private static string Entity(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .ReplaceLineEndings(" ");

    private static string Quoted(string text) => "\"" + text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("\"", "\\\"", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "", StringComparison.Ordinal) + "\"";
}
