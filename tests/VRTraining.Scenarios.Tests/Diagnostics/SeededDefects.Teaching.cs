// Seeded defects of teaching: what is scored, given away, timed, judged, talked about afterwards and read.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

internal static partial class SeededDefects
{
    private static SeededDefect[] OfTeaching =>
    [
        new("VT3001", script => AddSkill(script), script =>
        {
            AddSkill(script);
            script.Choice("begin-purpose").Put("effects", "{ 'points': 'other', 'add': 1, 'anchor': 2, 'reason': 'It was said.' }");
        }),
        new("VT3002", script => script.Choice("begin-softly").Remove("consequence"),
            script => script.Choice("begin-straight").Remove("consequence")),
        new("VT3003", script => EndsPoor(script, keep: "first-words"), script => EndsPoor(script, keep: "plan-hers")),
        new("VT3004", script => Unnoticed(script).Remove("effects"), script => Unnoticed(script)),
        new("VT3005", script => script.Node("first-words")["choices"]!.Each(MakeSetback),
            script => MakeSetback(script.Choice("begin-purpose"))),
        new("VT3006", script => EachMoment(script, 0, BestFirst), script => EachMoment(script, 1, BestFirst)),
        new("VT3007", script => EachMoment(script, 0, BestLongest), script => EachMoment(script, 1, BestLongest)),
        new("VT3008", script =>
        {
            script.Choice("daniel-later")["quality"] = "acceptable";
            script.Choice("daniel-unanswered")["quality"] = "best";
        }, script => script.Choice("daniel-unanswered")["quality"] = "best"),
        new("VT3009", script => script.Node("knock")["limitSeconds"] = 10, script => script.Node("knock")["limitSeconds"] = 11),
        new("VT3010", script => script.Choice("begin-purpose")["tags"] = new JArray("observable", "judging"),
            script => script.Choice("begin-purpose")["tags"] = new JArray("observable", "statement")),
        new("VT3011", script => script.Choice("begin-straight")["text"] = "\"You are always late with it.\"",
            script => script.Choice("begin-straight")["text"] = "\"It came two days late.\""),
        new("VT3012", script => LosePoints(script, butFor: 0), script => LosePoints(script, butFor: 1)),
        new("VT3013", script => script["skills"]![0]!["masteryMinimum"] = 0, script => script["skills"]![0]!["masteryMinimum"] = 1),
        new("VT3014", script => script["endings"]!.Each(ending => ending["outcome"] = "poor"),
            script => new JArray(script["endings"]!.Skip(1)).Each(
                ending => script["endings"]!.First(one => (string?)one["id"] == (string?)ending["id"])["outcome"] = "poor")),
        new("VT3015", script => script["debrief"]!["questions"]![0]!.Remove(), script => script["debrief"]!["questions"]![1]!.Remove()),
        new("VT4001", script => FirstLine(script, new string('x', 43)), script => FirstLine(script, new string('x', 42))),
        new("VT4002", script => FirstLine(script, Words(337)), script => FirstLine(script, Words(336))),
        new("VT4003", script => script["endings"]![0]!["text"] = "TODO", script => script["endings"]![0]!["text"] = "Todos are done."),
    ];

    private static void AddSkill(JObject script) => script.Put("skills", """
        { 'id': 'other', 'name': 'O', 'description': 'O', 'masteryMinimum': 1, 'anchors':
          [{ 'level': 1, 'text': 'A' }, { 'level': 2, 'text': 'B' }] }
        """);

    /// <summary>Lets the sting at the end lead to the poor ending, with one checkpoint in the whole script.</summary>
    private static void EndsPoor(JObject script, string keep)
    {
        script["nodes"]!.Each(node => node.Remove("checkpoint"));
        script.Node(keep)["checkpoint"] = true;
        script.Node("stung")["goto"] = "end-on-time-silent";
    }

    /// <summary>A setback that leads where a better response leads.</summary>
    private static JObject Unnoticed(JObject script)
    {
        var setback = script.Choice("repair-not-personal");
        setback["goto"] = "repair-heard";
        return setback;
    }

    private static void MakeSetback(JObject choice)
    {
        choice["quality"] = "setback";
        choice["consequence"] ??= "It goes wrong.";
    }

    /// <summary>Changes the responses of every moment that has several, but for the first so many.</summary>
    private static void EachMoment(JObject script, int butFor, Action<JObject> change)
    {
        foreach (var node in script["nodes"]!.Children<JObject>().Where(node => node["choices"] is not null).Skip(butFor))
        {
            change(node);
        }
    }

    private static void BestFirst(JObject node) =>
        node["choices"] = new JArray(node["choices"]!.OrderBy(choice => (string?)choice["quality"] == "best" ? 0 : 1));

    private static void BestLongest(JObject node) => node["choices"]!.Each(choice =>
        choice["text"] = (string?)choice["quality"] == "best"
            ? $"{choice["text"]} And so on, and so forth, to the end of it, and on."
            : $"{choice["id"]}");

    /// <summary>Turns what one skill can gain into what it can lose, but for the first so many.</summary>
    private static void LosePoints(JObject script, int butFor)
    {
        var gains = script.Descendants().OfType<JObject>()
            .Where(effect => (string?)effect["points"] == "listen" && (int)effect["add"]! > 0).Skip(butFor);
        foreach (var gain in gains.ToList())
        {
            gain["add"] = -1;
        }
    }

    private static void FirstLine(JObject script, string text) => script["nodes"]![0]!["lines"]![0]!["text"] = text;

    private static string Words(int length) =>
        string.Concat(Enumerable.Repeat("word ", 68))[..(length - 1)].TrimEnd().PadRight(length, 'x');
}
