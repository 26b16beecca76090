// A generated script as large as the design asks for, without a finding: for measuring, not for playing.
using System.Globalization;
using System.Text;
using VRTraining.Simulation.Play;

namespace VRTraining.Testing;

/// <summary>A generated script: 2,500 nodes, 10,000 lines, 6,900 choices, more than 2 MB.</summary>
public static class LargeScenario
{
    /// <summary>How many nodes there are, the last one with the ending included.</summary>
    public const int Nodes = 2_500;

    private const int LinesPerNode = 4;

    private static readonly string[] Ends = ["now", "later", "perhaps"];

    private const string Variables = "\"variables\": [{ \"id\": \"asked\", \"type\": \"boolean\", \"start\": false }],\n  ";

    private static readonly string[] Phrases =
    [
        "I looked at the numbers again this morning", "she asked me about it before the meeting",
        "what would help you most right now", "I noticed that the report came on Thursday",
        "we agreed on it when we last spoke", "that is not how I remember the afternoon",
        "there is something I should have told you", "let us look at it together, step by step",
    ];

    /// <summary>The script as a file; the same seed gives the same bytes.</summary>
    public static byte[] Write(ulong seed = 1)
    {
        var random = seed;
        var nodes = new StringBuilder(4_000_000).Append("\"nodes\": [\n");
        for (var node = 0; node < Nodes - 1; node++)
        {
            WriteNode(nodes, node, ref random);
        }

        nodes.Append("    { \"id\": \"done\", ");
        nodes.Append("\"lines\": [").AppendJoin(", ", LastLines(ref random)).Append("], \"ending\": \"helped\" }\n  ],\n  ");
        var json = MinimalScenario.Json;
        var start = json.IndexOf("\"nodes\": [", StringComparison.Ordinal);
        var end = json.IndexOf("\"endings\"", StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(json[..start] + Variables + nodes + json[end..]);
    }

    private static void WriteNode(StringBuilder text, int node, ref ulong random)
    {
        text.Append(CultureInfo.InvariantCulture, $"    {{\n      \"id\": \"n{node}\",\n");
        text.Append(node % 10 == 0 ? "      \"checkpoint\": true,\n" : "").Append("      \"lines\": [\n");
        for (var line = 0; line < LinesPerNode; line++)
        {
            text.Append("        ").Append(Line(node, line, ref random)).Append(line < LinesPerNode - 1 ? ",\n" : "\n");
        }

        text.Append("      ],\n");
        var next = node + 1 == Nodes - 1 ? "done" : string.Create(CultureInfo.InvariantCulture, $"n{node + 1}");
        if (node % 12 == 7)
        {
            text.Append(CultureInfo.InvariantCulture, $"      \"if\": [{{ \"when\": \"{When(node, ref random)}\", ");
            text.Append(CultureInfo.InvariantCulture, $"\"goto\": \"{next}\" }}],\n      ");
            text.Append(CultureInfo.InvariantCulture, $"\"else\": \"n{Math.Min(node + 2, Nodes - 2)}\"\n    }},\n");
            return;
        }

        text.Append("      \"choices\": [\n");
        for (var place = 0; place < 3; place++)
        {
            // The best response stands first in a third of the nodes.
            var choice = (place + node) % 3;
            var ahead = Math.Min(node + 1 + Next(ref random, 9), Nodes - 2);
            var to = choice == 0 || ahead == node ? next : string.Create(CultureInfo.InvariantCulture, $"n{ahead}");
            WriteChoice(text, node, choice, to, ref random);
            text.Append(place < 2 ? ",\n" : "\n");
        }

        text.Append("      ]\n    },\n");
    }

    private static void WriteChoice(StringBuilder text, int node, int choice, string to, ref ulong random)
    {
        var quality = choice switch { 0 => "best", 1 => "acceptable", _ => "setback" };
        text.Append(CultureInfo.InvariantCulture, $"        {{\n          \"id\": \"n{node}-c{choice}\", ");
        text.Append(CultureInfo.InvariantCulture, $"\"text\": \"{Phrase(ref random)} {Ends[choice]}.\",\n");
        text.Append(choice == 1 ? $"          \"when\": \"{When(node, ref random)}\",\n" : "");
        text.Append("          \"effects\": [\n            { \"mood\": \"maya.trust\", \"add\": ");
        text.Append(choice == 2 ? "-5" : "5").Append(", \"reason\": \"").Append(Phrase(ref random));
        text.Append(choice switch
        {
            0 => "\" },\n            { \"points\": \"asking\", \"add\": 1, \"anchor\": 2, \"reason\": \"It was plain.\" }\n",
            1 => "\" },\n            { \"set\": \"asked\", \"to\": \"not asked\", \"reason\": \"It was said.\" }\n",
            _ => "\" }\n",
        });
        text.Append("          ],\n");
        text.Append(CultureInfo.InvariantCulture, $"          \"quality\": \"{quality}\",\n          \"consequence\": ");
        text.Append(CultureInfo.InvariantCulture, $"\"{Phrase(ref random)}.\",\n          \"goto\": \"{to}\"\n");
        text.Append("        }");
    }

    private static string Line(int node, int line, ref ulong random) => string.Create(
        CultureInfo.InvariantCulture,
        $"{{ \"id\": \"n{node}-{line}\", \"speaker\": \"maya\", \"text\": \"{Phrase(ref random)}, {Phrase(ref random)}.\" }}");

    private static IEnumerable<string> LastLines(ref ulong random) =>
        [Line(Nodes, 0, ref random), Line(Nodes, 1, ref random), Line(Nodes, 2, ref random), Line(Nodes, 3, ref random)];

    // Visits are asked of a few nodes only: each takes a bit of the state.
    private static string When(int node, ref ulong random) => string.Create(
        CultureInfo.InvariantCulture,
        $"mood(maya, trust) >= {Next(ref random, 100)} and (asked or not visited(n{node % 100}))");

    private static string Phrase(ref ulong random) => Phrases[Next(ref random, Phrases.Length)];

    private static int Next(ref ulong random, int below) => SeededRandom.Below(ref random, below);
}
