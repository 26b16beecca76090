// Seeded defects of flow: what is reached, what goes round, what is remembered.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

internal static partial class SeededDefects
{
    private const string Fork =
        "{ 'id': 'aside', 'if': [{ 'when': 'visited(aside-2)', 'goto': 'first-words' }], 'else': 'aside-2' }";

    private static SeededDefect[] OfFlow =>
    [
        new("VT2001", script => script.Put("nodes", "{ 'id': 'aside', 'goto': 'first-words' }"),
            script => Between(script, "arrives-early", "{ 'id': 'aside', 'goto': 'first-words' }")),
        new("VT2002", script => AddEnding(script, "other"), script =>
        {
            AddEnding(script, "other");
            script.Put("nodes", "{ 'id': 'end-other', 'ending': 'other' }");
            script.Node("how-it-ends").Put("if", "{ 'when': 'clarity == 3', 'goto': 'end-other' }");
        }),
        new("VT2003", script => script.Node("repair-heard")["goto"] = "fects",
            script => script.Node("repair-heard")["goto"] = "first-words"),
        new("VT2004", script => script.Node("end-early-word")["ending"] = "early-wurd",
            script => script.Node("end-early-word")["ending"] = "early-word"),
        new("VT2005", script => script.Node("first-words")["choices"]!.Each(choice => choice["when"] = "kept_private"),
            script => new JArray(script.Node("first-words")["choices"]!.Skip(1)).Each(
                choice => script.Choice((string)choice["id"]!)["when"] = "kept_private")),
        new("VT2006", script => script.Node("purpose-heard")["goto"] = "return",
            script => Between(script, "daniel-goes", "{ 'id': 'aside', 'goto': 'return' }")),
        new("VT2007", script => Between(script, "daniel-goes", "{ 'id': 'aside', 'call': 'knock', 'then': 'back' }",
                "{ 'id': 'back', 'goto': 'return' }"),
            script => Between(script, "daniel-goes", Nested(1))),
        new("VT2008", script => Between(script, "daniel-goes", Nested(4)), script => Between(script, "daniel-goes", Nested(3))),
        new("VT2009", script => Between(script, "arrives-early", Fork, "{ 'id': 'aside-2', 'goto': 'aside' }"),
            script => Between(script, "arrives-early", Fork, "{ 'id': 'aside-2', 'goto': 'first-words' }")),
        new("VT2010", script => Between(script, "pause", "{ 'id': 'aside', 'call': 'end-half-said', 'then': 'next-step' }"),
            script => Between(script, "thaw-taken", "{ 'id': 'aside', 'call': 'inner', 'then': 'her-side' }",
                "{ 'id': 'inner', 'goto': 'return' }")),
        new("VT2011", script => Between(script, "stung", Moment("aside")), script => Between(script, "stung", Moment("how-it-ends"))),
        new("VT2012", script => Remember(script, 44), script => Remember(script, 43)),
        new("VT2013", script => AddVariable(script, set: true, asked: false), script => AddVariable(script, set: true, asked: true)),
        new("VT2014", script => AddVariable(script, set: false, asked: true), script => AddVariable(script, set: true, asked: true)),
        new("VT2015", script => AddVariable(script, set: false, asked: false), script => AddVariable(script, set: true, asked: true)),
        new("VT2016", script => script["nodes"]![0]!["random"]![1]!["goto"] = "arrives-early",
            script => script["nodes"]![0]!["random"]![1]!["weight"] = 9, "VT2001"),
        new("VT2017", script => script.Node("how-it-ends").Put("if", "{ 'when': 'clarity<2', 'goto': 'end-half-said' }"),
            script => script.Node("how-it-ends").Put("if", "{ 'when': 'clarity < 3', 'goto': 'end-half-said' }")),
        new("VT2018", script => Between(script, "sealed", Moment("how-it-ends", "how-it-ends")),
            script => Between(script, "sealed", Moment("how-it-ends", "stung"))),
        new("VT2019", script => script.Choice("begin-straight")["text"] = (string)script.Choice("begin-purpose")["text"]!,
            script => script.Choice("begin-straight")["text"] = (string)script.Choice("say-plainly")["text"]!),
    ];

    /// <summary>Nodes put behind one that goes straight on: the first of them is called <c>aside</c>.</summary>
    private static void Between(JObject script, string node, params string[] nodes)
    {
        foreach (var one in nodes)
        {
            script.Put("nodes", one);
        }

        var way = script.Node(node);
        (way["reflect"] as JObject ?? way)["goto"] = "aside";
    }

    /// <summary>Sub-scenes in one another, so many below the one that calls them.</summary>
    private static string[] Nested(int levels) =>
    [
        .. Enumerable.Range(1, levels).SelectMany(level => new[]
        {
            $"{{ 'id': '{Name(level)}', 'call': '{Name(level + 1)}', 'then': 'back-{level}' }}",
            $"{{ 'id': 'back-{level}', 'goto': 'return' }}",
        }),
        $"{{ 'id': '{Name(levels + 1)}', 'goto': 'return' }}",
    ];

    private static string Name(int level) => level == 1 ? "aside" : $"aside-{level}";

    private static void AddEnding(JObject script, string id) =>
        script.Put("endings", $"{{ 'id': '{id}', 'outcome': 'good', 'title': 'Other', 'text': 'Other.' }}");

    private static void AddVariable(JObject script, bool set, bool asked)
    {
        script.Put("variables", "{ 'id': 'extra', 'type': 'boolean', 'start': false }");
        if (set)
        {
            script.Choice("begin-purpose").Put("effects", "{ 'set': 'extra', 'to': true, 'reason': 'It was said.' }");
        }

        if (asked)
        {
            script.Node("how-it-ends").Put("if", "{ 'when': 'extra', 'goto': 'end-half-said' }");
        }
    }

    /// <summary>A moment called <c>aside</c> with a response to each of these nodes.</summary>
    private static string Moment(params string[] to) => "{ 'id': 'aside', 'choices': ["
        + string.Join(", ", to.Select((node, at) =>
            $"{{ 'id': 'aside-{at}', 'text': 'Hm {at}.', 'quality': 'acceptable', 'goto': '{node}' }}"))
        + "] }";

    /// <summary>So many numbers of 21 bits, each set and asked about.</summary>
    private static void Remember(JObject script, int numbers)
    {
        for (var at = 0; at < numbers; at++)
        {
            script.Put("variables", $"{{ 'id': 'n{at}', 'type': 'number', 'min': 0, 'max': 1000000, 'start': 0 }}");
            script.Choice("begin-purpose").Put("effects", $"{{ 'set': 'n{at}', 'to': 1, 'reason': 'It was said.' }}");
            script.Node("how-it-ends").Put("if", $"{{ 'when': 'n{at} == 1', 'goto': 'end-half-said' }}");
        }
    }
}
