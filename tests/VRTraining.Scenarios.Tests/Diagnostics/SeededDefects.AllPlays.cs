// Seeded defects that only a search of all plays can find.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Tests.Diagnostics;

internal static partial class SeededDefects
{
    private static SeededDefect[] OfAllPlays =>
    [
        new("VT2101", script => script.Node("facts-land")["if"]![1]!["when"] = "opening == harsh and opening == fair",
            script => script.Node("facts-land")["if"]![1]!["when"] = "opening == harsh", "VT2106"),
        new("VT2102", script => script.Node("how-it-ends")["if"]![0]!["when"] = "mood(maya, trust) < 0",
            script => script.Node("how-it-ends")["if"]![0]!["when"] = "mood(maya, trust) < 10", "VT2101", "VT2106"),
        new("VT2103", script => Stays(script)["when"] = "opening == fair", script => Stays(script)),
        new("VT2104", script => script.Choice("agree-monday")["when"] = "mood(maya, stress) > 100",
            script => script.Choice("agree-monday")["when"] = "mood(maya, stress) > 80", "VT2101"),
        new("VT2105", script => script.Choice("agree-monday")["when"] = "mood(maya, stress) >= 0",
            script => script.Choice("agree-monday")["when"] = "mood(maya, stress) >= 40"),
        new("VT2106", script => script.Node("how-it-ends").Put("if", "{ 'when': 'clarity > 4', 'goto': 'end-half-said' }"),
            script => script.Node("how-it-ends").Put("if", "{ 'when': 'clarity > 3', 'goto': 'end-half-said' }")),
        new("VT2107", script => DanielTrust(script, 100), script => DanielTrust(script, 99)),
        new("VT2108", script => script["endings"]![0]!["outcome"] = "mixed", script => script["endings"]![2]!["outcome"] = "poor"),
        new("VT3101", script => script["skills"]![0]!["masteryMinimum"] = 6, script => script["skills"]![0]!["masteryMinimum"] = 5),
        new("VT3102", script => script.Choice("say-plainly")["when"] = "clarity == 3",
            script => script.Choice("say-plainly")["when"] = "opening == fair", "VT2104"),
        new("VT3103", script => Points(script.Choice("daniel-curt"), 40), script => Points(script.Choice("daniel-curt"), 2)),
        new("VT3104", script => GoesRound(script, costs: true), script => GoesRound(script, costs: false)),
        new("VT3105", script => Points(script.Choice("daniel-unanswered"), 40),
            script => Points(script.Choice("daniel-unanswered"), 1), "VT3103"),
    ];

    /// <summary>A moment that one of two responses comes back to.</summary>
    /// <returns>The response that leads on.</returns>
    private static JObject Stays(JObject script)
    {
        Between(script, "doubted", Moment("aside", "pause"));
        return script.Choice("aside-1");
    }

    private static void DanielTrust(JObject script, int start) => script["characters"]![1]!["moods"]!["trust"]!["start"] = start;

    private static void Points(JObject choice, int add) => choice["effects"]!.Single(effect => effect["points"] is not null)["add"] = add;

    /// <summary>A response that leads back to where it was given, and costs points or none.</summary>
    private static void GoesRound(JObject script, bool costs)
    {
        var doubt = script.Choice("half-doubt");
        doubt["goto"] = "side-half";
        doubt["quality"] = "acceptable";
        script.Node("doubted").Remove();
        if (!costs)
        {
            doubt.Remove("effects");
        }
    }
}
