// In an editor wrong scripts squiggle, completions and snippets appear, and every snippet and example is right.
using System.Text.Json;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Schema;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Format;

public sealed class EditorTests
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private readonly Dictionary<string, Said> _said = [];

    private sealed record Case(string Name, string Text, int Offset);

    private sealed record Said(string Name, string[] Problems, string[] Labels, string[] Inserts, string Hover);

    [OneTimeSetUp]
    public async Task AskAsync()
    {
        using var folder = new TemporaryFolder();
        var cases = Path.Combine(folder.Path, "cases.json");
        await File.WriteAllTextAsync(cases, JsonSerializer.Serialize(Cases(), Options));
        var said = await NodeScript.RunAsync(
            "editor.mjs", [Repository.PathOf("docs", "scenario.schema.json"), cases], CancellationToken.None);
        foreach (var one in JsonSerializer.Deserialize<Said[]>(said, Options)!)
        {
            _said[one.Name] = one;
        }
    }

    [Test]
    public void Minimal_HasNoProblem() => Assert.That(_said["whole"].Problems, Is.Empty);

    [TestCase("bad word", "Value is not accepted")]
    [TestCase("bad member", "Property noded is not allowed")]
    [TestCase("missing member", "Missing property \"summary\"")]
    [TestCase("bad number", "Value is above the maximum of 60")]
    public void WrongScripts_Squiggle(string name, string problem) =>
        Assert.That(_said[name].Problems, Has.Some.Contains(problem), string.Join('\n', _said[name].Problems));

    [TestCase("at a node", "node with choices", "timed node", "node with an if", "node with an answer", "ending node")]
    [TestCase("at a choice", "best response", "setback")]
    [TestCase("at an effect", "change of mood", "change of a variable", "points")]
    [TestCase("at a quality", "\"best\"", "\"acceptable\"", "\"setback\"")]
    [TestCase("at a member", "checkpoint", "hints", "limitSeconds")]
    public void Completions_Appear(string name, params string[] labels) =>
        Assert.That(labels, Is.SubsetOf(_said[name].Labels), string.Join(", ", _said[name].Labels));

    [Test]
    public void Hover_OnAMember_SaysWhatItMeans() =>
        Assert.That(_said["hover"].Hover, Does.Contain("What a play takes, in minutes"));

    [Test]
    public void Descriptions_StandAtEveryMember()
    {
        var schema = JObject.Parse(ScenarioSchema.ToJson());

        var without =
            from shape in ((JObject)schema["$defs"]!).Properties()
            from member in ((JObject?)shape.Value["properties"])?.Properties() ?? []
            where (string?)member.Value["description"] is not { Length: > 0 }
            select $"{shape.Name}/{member.Name}";

        Assert.That(without, Is.Empty);
    }

    [Test]
    public void Snippets_HaveNoMistakeInTheirShape()
    {
        var wrong =
            from said in _said.Values
            where said.Name.StartsWith("snippet ", StringComparison.Ordinal) && said.Problems.Length > 0
            select $"{said.Name}: {string.Join("; ", said.Problems)}";

        Assert.That(wrong, Is.Empty);
        Assert.That(_said.Keys.Count(name => name.StartsWith("snippet ", StringComparison.Ordinal)), Is.EqualTo(13));
    }

    [Test]
    public void Examples_AreOfMembersThatThereAre()
    {
        var schema = JObject.Parse(ScenarioSchema.ToJson());

        var found = schema.SelectTokens("$.$defs.*.properties.*.examples").Count();

        Assert.That(found, Is.EqualTo(EditorHelp.Examples.Count));
    }

    private static List<Case> Cases()
    {
        const string Text = MinimalScenario.Json;
        var cases = new List<Case>
        {
            new("whole", Text, 0),
            Changed("bad word", "\"light\": \"morning\"", "\"light\": \"mourning\""),
            Changed("bad member", "\"nodes\": [", "\"noded\": ["),
            Changed("missing member", "\"summary\": \"You ask a colleague for help.\",", ""),
            Changed("bad number", "\"minutes\": 2", "\"minutes\": 61"),
            At("at a node", "\"nodes\": [", ""),
            At("at a choice", "\"choices\": [", ""),
            At("at an effect", "\"effects\": [", "  "),
            At("at a quality", "\"quality\": ", ""),
            At("at a member", "\"lines\": [{ \"id\": \"ask-1\", \"speaker\": \"maya\", \"text\": \"How is it going?\" }],", "\"\""),
            new("hover", Text, Text.IndexOf("\"minutes\"", StringComparison.Ordinal) + 2),
        };
        foreach (var (what, path) in Places)
        {
            foreach (var snippet in EditorHelp.SnippetsFor(what))
            {
                var whole = JObject.Parse(Text);
                var filled = JToken.Parse(snippet["body"]!.ToString().Replace("$", "a", StringComparison.Ordinal)
                    .Replace("\"mood\": \"a1\"", "\"mood\": \"a.trust\"", StringComparison.Ordinal)
                    .Replace("\"mood\": \"a3\"", "\"mood\": \"a.trust\"", StringComparison.Ordinal));
                ((JArray)whole.SelectToken(path)!).Add(filled);
                cases.Add(new Case($"snippet {what}: {snippet["label"]}", whole.ToString(), 0));
            }
        }

        return cases;
    }

    private static IEnumerable<(string What, string Path)> Places =>
    [
        ("a node", "nodes"), ("a line", "nodes[0].lines"), ("a choice", "nodes[0].choices"),
        ("a change of mood", "nodes[0].choices[0].effects"), ("a change of a variable", "nodes[0].choices[0].effects"),
        ("a change of points", "nodes[0].choices[0].effects"), ("an ending", "endings"),
    ];

    private static Case Changed(string name, string old, string with) =>
        new(name, MinimalScenario.Json.Replace(old, with, StringComparison.Ordinal), 0);

    /// <summary>A case with the cursor after a text, or within what is written there.</summary>
    private static Case At(string name, string after, string written)
    {
        var at = MinimalScenario.Json.IndexOf(after, StringComparison.Ordinal) + after.Length;
        return new(name, MinimalScenario.Json.Insert(at, written), at + (written.Length / 2));
    }
}
