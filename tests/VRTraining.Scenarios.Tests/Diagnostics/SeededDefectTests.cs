// Defects seeded into a shipped scenario, one of a kind: each is found, and the scenario without them has no finding.
using System.Text;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Diagnostics;

public sealed class SeededDefectTests
{
    private static readonly string File = Repository.PathOf("scenarios", "late-report", "scenario.json");

    private static readonly (string Code, Action<JObject> Seed)[] Defects =
    [
        ("VT1101", script => script["endings"]![0]!["note"] = "x"),
        ("VT1103", script => script.Remove("summary")),
        ("VT1104", script => script["minutes"] = "seven"),
        ("VT1105", script => script["minutes"] = 61),
        ("VT1106", script => script["setting"]!["light"] = "mourning"),
        ("VT1107", script => script["endings"]![0]!["id"] = "Early Word"),
        ("VT1108", script => ((JArray)script["learningObjectives"]!).Clear()),
        ("VT1109", script => script["debrief"]!["modelAnswer"]!["text"] = " "),
        ("VT1110", script => script["nodes"]![1]!["ending"] = "early-word"),
        ("VT1111", script => ((JObject)Node(script, "knock")).Remove("onTimeout")),
        ("VT1112", script => script["format"] = 2),
        ("VT1113", script => script["version"] = "1.0"),
        ("VT1114", script => script["provenance"]!["created"] = "2026-02-30"),
        ("VT1115", script => Choice(script, "begin-purpose")["tags"] = new JArray("question", "question")),
        ("VT1116", script => ((JObject)script["nodes"]![0]!["lines"]![0]!).Remove("id")),
        ("VT1117", script => script["title"] = "The late report "),
        ("VT1201", script => script["nodes"]![0]!["lines"]![1]!["id"] = "open-1"),
        ("VT1203", script => script["id"] = "late-reports"),
        ("VT1204", script => script["nodes"]![1]!["lines"]![1]!["speaker"] = "mya"),
        ("VT1205", script => Effect(script, "points")["points"] = "observed"),
        ("VT1206", script => Effect(script, "set")["set"] = "openings"),
        ("VT1207", script => Effect(script, "mood")["mood"] = "daniel.stress"),
        ("VT1208", script => Effect(script, "points")["anchor"] = 7),
        ("VT1209", script => ((JArray)script["setting"]!["seats"]!).RemoveAt(1)),
        ("VT1210", script => script["setting"]!["seats"]![1]!["seat"] = "opposite"),
        ("VT1211", script => script["characters"]![0]!["moods"]!["trust"] = JObject.Parse("{ 'start': 50, 'max': 40 }")),
        ("VT1212", script => script["variables"]![1]!["min"] = 9),
        ("VT1213", script => script["skills"]![0]!["anchors"]![1]!["level"] = 3),
        ("VT1214", script => ((JArray)script["prebrief"]!["roles"]!).RemoveAt(0)),
        ("VT1301", script => Choice(script, "begin-softly")["when"] = "clarity = 1"),
        ("VT1302", script => Choice(script, "begin-softly")["when"] = "clarty == 1"),
        ("VT1303", script => Choice(script, "begin-softly")["when"] = "clarity == true"),
        ("VT2001", script => ((JArray)script["nodes"]!).Add(JObject.Parse("{ 'id': 'aside', 'goto': 'first-words' }"))),
        ("VT2002", script => ((JArray)script["endings"]!).Add(
            JObject.Parse("{ 'id': 'other', 'outcome': 'good', 'title': 'Other', 'text': 'Other.' }"))),
        ("VT2003", script => Choice(script, "begin-purpose")["goto"] = "purpose-herd"),
        ("VT2004", script => Endings(script).First()["ending"] = "early-wurd"),
        ("VT2005", script => Each(Node(script, "first-words")["choices"]!, choice => choice["when"] = "kept_private")),
        ("VT2006", script => Choice(script, "begin-purpose")["goto"] = "return"),
        ("VT2009", script => ((JArray)script["nodes"]!).Add(JObject.Parse("{ 'id': 'round', 'goto': 'round' }"))),
        ("VT2013", script => AddVariable(script, set: true)),
        ("VT2015", script => AddVariable(script, set: false)),
        ("VT2016", script => script["nodes"]![0]!["random"]![1]!["goto"] = "arrives-early"),
        ("VT2019", script => Choice(script, "begin-straight")["text"] = Choice(script, "begin-purpose")["text"]),
        ("VT3001", script => ((JArray)script["skills"]!).Add(JObject.Parse(
            "{ 'id': 'other', 'name': 'O', 'description': 'O', 'masteryMinimum': 1, 'anchors': "
            + "[{ 'level': 1, 'text': 'A' }, { 'level': 2, 'text': 'B' }] }"))),
        ("VT3002", script => Choice(script, "begin-softly").Remove("consequence")),
        ("VT3005", script => Each(Node(script, "first-words")["choices"]!, MakeSetback)),
        ("VT3006", script => Each(script["nodes"]!, BestFirst)),
        ("VT3007", script => Each(script["nodes"]!, BestLongest)),
        ("VT3009", script => Node(script, "knock")["limitSeconds"] = 5),
        ("VT3010", script => Choice(script, "begin-purpose")["tags"] = new JArray("observable", "judging")),
        ("VT3011", script => Choice(script, "begin-straight")["text"] = "\"You are always late with it.\""),
        ("VT3013", script => script["skills"]![0]!["masteryMinimum"] = 0),
        ("VT3014", script => Each(script["endings"]!, ending => ending["outcome"] = "poor")),
        ("VT3015", script => Each(script["debrief"]!["questions"]!, question => question["phase"] = "analysis")),
        ("VT4001", script => script["nodes"]![0]!["lines"]![0]!["text"] = new string('x', 43)),
        ("VT4002", script => script["nodes"]![0]!["lines"]![0]!["text"] = string.Concat(Enumerable.Repeat("word ", 68)) + "x"),
        ("VT4003", script => script["endings"]![0]!["text"] = "TODO"),
    ];

    private static IEnumerable<TestCaseData> Seeded =>
        Defects.Select(defect => new TestCaseData(defect.Code, defect.Seed).SetArgDisplayNames(defect.Code));

    [Test]
    public void Twin_WithoutADefect_HasNoFinding()
    {
        Assert.That(Read(_ => { }).Diagnostics, Is.Empty);
        Assert.That(Defects.Select(defect => defect.Code), Is.Unique.And.Exactly(Defects.Length).Items);
        Assert.That(Defects, Has.Length.AtLeast(40));
    }

    [TestCaseSource(nameof(Seeded))]
    public void Defect_IsFound(string code, object seed)
    {
        var read = Read((Action<JObject>)seed);

        Assert.That(read.Diagnostics.Select(found => found.Code.ToString()), Has.Some.EqualTo(code), string.Join('\n', read.Diagnostics));
    }

    private static ReadScenario Read(Action<JObject> seed)
    {
        var script = JObject.Parse(System.IO.File.ReadAllText(File));
        seed(script);
        return ScenarioReader.Read("scenario.json", Encoding.UTF8.GetBytes(script.ToString()), "late-report");
    }

    private static JToken Node(JObject script, string id) => script["nodes"]!.Single(node => (string?)node["id"] == id);

    private static IEnumerable<JObject> Endings(JObject script) =>
        script["nodes"]!.Children<JObject>().Where(node => node.ContainsKey("ending"));

    private static JObject Choice(JObject script, string id) =>
        script["nodes"]!.SelectMany(node => node["choices"]?.Children<JObject>() ?? []).Single(choice => (string?)choice["id"] == id);

    private static JObject Effect(JObject script, string member) =>
        script.Descendants().OfType<JObject>().First(effect => effect.ContainsKey(member) && effect.ContainsKey("reason"));

    private static void Each(JToken list, Action<JObject> change)
    {
        foreach (var one in list.Children<JObject>().ToList())
        {
            change(one);
        }
    }

    private static void MakeSetback(JObject choice)
    {
        choice["quality"] = "setback";
        choice["consequence"] ??= "It goes wrong.";
    }

    private static void BestFirst(JObject node)
    {
        if (node["choices"] is JArray choices)
        {
            node["choices"] = new JArray(choices.OrderBy(choice => (string?)choice["quality"] == "best" ? 0 : 1));
        }
    }

    private static void BestLongest(JObject node)
    {
        foreach (var choice in node["choices"]?.Children<JObject>() ?? [])
        {
            choice["text"] = (string?)choice["quality"] == "best" ? $"{choice["text"]} And so on, and so forth, to the end of it, and on."
                : $"{choice["id"]}";
        }
    }

    private static void AddVariable(JObject script, bool set)
    {
        ((JArray)script["variables"]!).Add(JObject.Parse("{ 'id': 'extra', 'type': 'boolean', 'start': false }"));
        if (set)
        {
            ((JArray)Choice(script, "begin-purpose")["effects"]!).Add(
                JObject.Parse("{ 'set': 'extra', 'to': true, 'reason': 'It was said.' }"));
        }
    }
}
