// What an editor offers beside the rules: examples of values, and whole pieces to begin with.
using Newtonsoft.Json.Linq;

namespace VRTraining.Scenarios.Schema;

/// <summary>Examples and snippets for the JSON Schema, by the shapes and members of the format.</summary>
internal static class EditorHelp
{
    /// <summary>An example of a member's value, by what the object is and the member's name.</summary>
    public static IReadOnlyDictionary<(string What, string Member), JToken> Examples { get; } =
        new Dictionary<(string, string), JToken>
        {
            [("a scenario", "version")] = "1.0.0",
            [("a scenario", "language")] = "en",
            [("a scenario", "learningObjectives")] = new JArray("Say what you saw before you say what it means."),
            [("a skill", "masteryMinimum")] = 2,
            [("a prebrief", "fictionContract")] = "Maya is not real; a wrong move costs nothing.",
            [("a prebrief", "stopWord")] = "stop",
            [("a line", "thought")] = "She did notice, then.",
            [("a choice", "when")] = "mood(maya, trust) >= 40 and not visited(apology)",
            [("a choice", "consequence")] = "She stops listening, and starts to defend herself.",
            [("a choice", "tags")] = new JArray("behaviour", "observable"),
            [("a branch", "when")] = "visited(apology) or asked",
            [("an option", "matches")] = new JArray("thank", "thanks", "good that you"),
            [("a change of mood", "mood")] = "maya.trust",
            [("a change of a variable", "to")] = "turns + 1",
            [("a reflection", "prompt")] = "What did you want, and what did you say?",
            [("an example", "why")] = "It names what could be seen, and asks.",
            [("a provenance", "licence")] = "CC-BY-4.0",
            [("a provenance", "created")] = "2026-11-23",
        };

    private static readonly Dictionary<string, (string Label, string About, string Body)[]> Snippets = new()
    {
        ["a node"] =
        [
            ("node with choices", "The learner gives one of two responses", """
                {
                  "id": "$1",
                  "lines": [{ "id": "$1-1", "speaker": "$2", "text": "$3" }],
                  "choices": [
                    { "id": "$1-well", "text": "$4", "quality": "best", "goto": "$5" },
                    { "id": "$1-poorly", "text": "$6", "quality": "setback", "consequence": "$7", "goto": "$8" }
                  ]
                }
                """),
            ("timed node", "The learner has some seconds to respond", """
                {
                  "id": "$1",
                  "lines": [{ "id": "$1-1", "speaker": "$2", "text": "$3" }],
                  "limitSeconds": 20,
                  "choices": [
                    { "id": "$1-speak", "text": "$4", "quality": "best", "goto": "$5" },
                    { "id": "$1-wait", "text": "$6", "quality": "acceptable", "goto": "$7" }
                  ],
                  "onTimeout": { "id": "$1-silent", "text": "(You say nothing.)", "quality": "acceptable", "goto": "$8" }
                }
                """),
            ("node with an if", "Goes on by what happened before", """
                { "id": "$1", "if": [{ "when": "$2", "goto": "$3" }], "else": "$4" }
                """),
            ("node with an answer", "The learner says it in own words", """
                {
                  "id": "$1",
                  "answer": {
                    "prompt": "$2",
                    "options": [{ "id": "$1-well", "text": "$3", "matches": ["$4"], "quality": "best", "goto": "$5" }],
                    "otherwise": { "id": "$1-other", "text": "$6", "quality": "acceptable", "goto": "$7" }
                  }
                }
                """),
            ("reflecting node", "The learner may write a thought", """
                { "id": "$1", "reflect": { "prompt": "$2", "goto": "$3" } }
                """),
            ("ending node", "The play is over", """
                { "id": "$1", "ending": "$2" }
                """),
        ],
        ["a line"] =
        [
            ("line", "Something a colleague says", """
                { "id": "$1", "speaker": "$2", "text": "$3", "expression": "neutral" }
                """),
        ],
        ["a choice"] =
        [
            ("best response", "What a skilled colleague would do", """
                {
                  "id": "$1",
                  "text": "$2",
                  "effects": [{ "points": "$3", "add": 1, "anchor": 1, "reason": "$4" }],
                  "quality": "best",
                  "goto": "$5"
                }
                """),
            ("setback", "A poor move with a visible result", """
                {
                  "id": "$1",
                  "text": "$2",
                  "effects": [{ "mood": "$3", "add": -10, "reason": "$4" }],
                  "quality": "setback",
                  "consequence": "$5",
                  "goto": "$6"
                }
                """),
        ],
        ["a change of mood"] =
        [
            ("change of mood", "Moves a colleague's trust, openness or stress", """
                { "mood": "$1", "add": 10, "reason": "$2" }
                """),
        ],
        ["a change of a variable"] =
        [
            ("change of a variable", "Remembers something", """
                { "set": "$1", "to": true, "reason": "$2" }
                """),
        ],
        ["a change of points"] =
        [
            ("points", "Scores a skill", """
                { "points": "$1", "add": 1, "anchor": 1, "reason": "$2" }
                """),
        ],
        ["an ending"] =
        [
            ("ending", "A way a play can end", """
                { "id": "$1", "outcome": "good", "title": "$2", "text": "$3" }
                """),
        ],
    };

    /// <summary>The example of a member's value, or null.</summary>
    public static JToken? ExampleOf(string what, string member) => Examples.GetValueOrDefault((what, member))?.DeepClone();

    /// <summary>What an editor offers where an object of this shape is to be written.</summary>
    public static IReadOnlyList<JObject> SnippetsFor(string what) =>
    [
        .. Snippets.GetValueOrDefault(what, []).Select(snippet => new JObject
        {
            ["label"] = snippet.Label,
            ["description"] = snippet.About,
            ["body"] = JObject.Parse(snippet.Body),
        }),
    ];
}
