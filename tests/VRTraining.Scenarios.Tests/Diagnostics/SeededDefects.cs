// The defects that are seeded, one of a kind, each with a clean twin. Those of reading, shape, names and expressions.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

/// <summary>The defects that are seeded into <c>scenarios/late-report</c>.</summary>
internal static partial class SeededDefects
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<SeededDefect> All { get; } = [.. OfWriting, .. OfFlow, .. OfTeaching, .. OfAllPlays];

    private static SeededDefect[] OfWriting =>
    [
        new("VT1101", script => script["endings"]![0]!["note"] = "x", script => script["provenance"]!["notes"] = "x"),
        new("VT1103", script => script.Remove("summary"), script => script.Remove("language")),
        new("VT1104", script => script["minutes"] = "seven", script => script["minutes"] = 7),
        new("VT1105", script => script["minutes"] = 61, script => script["minutes"] = 60),
        new("VT1106", script => script["setting"]!["light"] = "mourning", script => script["setting"]!["light"] = "evening"),
        new("VT1107", script => script.Choice("begin-straight")["id"] = "Begin straight",
            script => script.Choice("begin-straight")["id"] = "begin-straight-2"),
        new("VT1108", script => script.List("learningObjectives").Clear(), script => script.List("learningObjectives").RemoveAt(0)),
        new("VT1109", script => script["debrief"]!["modelAnswer"]!["text"] = " ",
            script => script["debrief"]!["modelAnswer"]!["text"] = "-"),
        new("VT1110", script => script["nodes"]![1]!["ending"] = "early-word",
            script => script["nodes"]![1]!["goto"] = "first-words"),
        new("VT1111", script => script.Node("knock").Remove("onTimeout"), RemoveLimit),
        new("VT1112", script => script["format"] = 2, script => script["format"] = 1),
        new("VT1113", script => script["version"] = "1.0", script => script["version"] = "1.0.1"),
        new("VT1114", script => script["provenance"]!["created"] = "2026-02-30",
            script => script["provenance"]!["created"] = "2028-02-29"),
        new("VT1115", script => script.Choice("begin-purpose")["tags"] = new JArray("question", "question"),
            script => script.Choice("begin-purpose")["tags"] = new JArray("question", "situation")),
        new("VT1116", script => ((JObject)script["nodes"]![0]!["lines"]![0]!).Remove("id"),
            script => script["nodes"]![0]!["lines"]![0]!["id"] = "another"),
        new("VT1117", script => script["title"] = "The late report ", script => script["title"] = "The  late report"),
        new("VT1201", script => script["nodes"]![0]!["lines"]![1]!["id"] = "open-1",
            script => script["nodes"]![0]!["lines"]![1]!["id"] = "open-4"),
        new("VT1202", script => Rename(script, "sealed", "return"), script => Rename(script, "sealed", "returned"), "VT2001", "VT2006"),
        new("VT1203", script => script["id"] = "late-reports", script => script["id"] = "late-report"),
        new("VT1204", script => script["nodes"]![1]!["lines"]![1]!["speaker"] = "mya",
            script => script["nodes"]![1]!["lines"]![1]!["speaker"] = "daniel"),
        new("VT1205", script => script.Effect("points")["points"] = "observed", script => script.Effect("points")["points"] = "listen"),
        new("VT1206", script => script.Effect("set")["set"] = "openings", script => script.Effect("set")["to"] = "harsh"),
        new("VT1207", script => script.Effect("mood")["mood"] = "daniel.stress",
            script => script.Effect("mood")["mood"] = "daniel.trust"),
        new("VT1208", script => script.Effect("points")["anchor"] = 7, script => script.Effect("points")["anchor"] = 4),
        new("VT1209", script => ((JArray)script["setting"]!["seats"]!).RemoveAt(1),
            script => script["setting"]!["seats"]![1]!["seat"] = "left"),
        new("VT1210", script => script["setting"]!["seats"]![1]!["seat"] = "opposite",
            script => script["setting"]!["seats"]![0]!["seat"] = "left"),
        new("VT1211", script => Trust(script, "{ 'start': 50, 'max': 49 }"), script => Trust(script, "{ 'start': 50, 'max': 100 }")),
        new("VT1212", script => script["variables"]![1]!["min"] = 5, script => script["variables"]![1]!["min"] = 0),
        new("VT1213", script => script["skills"]![0]!["anchors"]![3]!["level"] = 5, script => AddAnchor(script, 5)),
        new("VT1214", script => ((JArray)script["prebrief"]!["roles"]!).RemoveAt(0),
            script => ((JArray)script["prebrief"]!["roles"]!).RemoveAt(2)),
        new("VT1301", script => script.Choice("begin-softly")["when"] = "clarity = 1",
            script => script.Choice("begin-softly")["when"] = "clarity == 1"),
        new("VT1302", script => script.Choice("begin-softly")["when"] = "clarty == 1",
            script => script.Choice("begin-softly")["when"] = "visited(verdict-heard)"),
        new("VT1303", script => script.Choice("begin-softly")["when"] = "clarity == true",
            script => script.Choice("begin-softly")["when"] = "kept_private == true"),
        new("VT1304", script => script.Choice("begin-softly")["when"] = Deep(33),
            script => script.Choice("begin-softly")["when"] = Deep(31)),
    ];

    private static void Rename(JObject script, string node, string name)
    {
        script.Node(node)["id"] = name;
        foreach (var way in script.Descendants().OfType<JProperty>().Where(way => way.Name == "goto" && (string?)way.Value == node))
        {
            way.Value = name;
        }
    }

    private static void RemoveLimit(JObject script)
    {
        script.Node("knock").Remove("onTimeout");
        script.Node("knock").Remove("limitSeconds");
    }

    private static void Trust(JObject script, string json) => script["characters"]![0]!["moods"]!["trust"] = JObject.Parse(json);

    private static void AddAnchor(JObject script, int level) =>
        ((JArray)script["skills"]![0]!["anchors"]!).Add(new JObject { ["level"] = level, ["text"] = "More." });

    private static string Deep(int levels) => new string('(', levels) + "kept_private" + new string(')', levels);
}
