// The JSON Schema of the format, made from the same data that the reader follows.
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using VRTraining.Scenarios.Format;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Schema;

/// <summary>The JSON Schema (2020-12) of <c>scenario.json</c>; <c>docs/scenario.schema.json</c> is its text.</summary>
/// <remarks>
/// A file is valid by it exactly where no finding of the reader is about shape. <c>defaultSnippets</c> are a vocabulary
/// of Visual Studio Code and others; validators pass over them.
/// </remarks>
public static class ScenarioSchema
{
    /// <summary>The schema as indented JSON, lines ending in LF, the last one too.</summary>
    public static string ToJson()
    {
        var shapes = new JObject();
        var schema = new JObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "VRTraining scenario, format 1",
            ["$ref"] = Refer(FormatOne.Scenario, shapes),
            ["$defs"] = shapes,
        };
        shapes["text"] = new JObject
        {
            ["description"] = "A text with something to read in it.",
            ["type"] = "string",
            ["pattern"] = "[^ \\t\\r\\n]",
        };
        return schema.ToString(Formatting.Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static string Refer(Shape shape, JObject shapes)
    {
        var name = NameOf(shape);
        if (!shapes.ContainsKey(name))
        {
            shapes[name] = new JObject();
            shapes[name] = OfShape(shape, shapes);
        }

        return "#/$defs/" + name;
    }

    /// <summary>'a change of mood' is called <c>changeOfMood</c>.</summary>
    private static string NameOf(Shape shape)
    {
        var words = shape.What.Split(' ')[1..];
        return string.Concat(words.Select((word, i) => i == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..]));
    }

    private static JObject OfShape(Shape shape, JObject shapes)
    {
        var members = new JObject();
        foreach (var member in shape.Members)
        {
            var rule = new JObject { ["description"] = member.About };
            rule.Merge(OfRule(member.Rule, shapes));
            if (EditorHelp.ExampleOf(shape.What, member.Name) is { } example)
            {
                rule["examples"] = new JArray(example);
            }

            members[member.Name] = rule;
        }

        var schema = new JObject { ["type"] = "object", ["properties"] = members };
        schema["required"] = new JArray(shape.Members.Where(member => member.Must).Select(member => member.Name));
        schema["additionalProperties"] = false;
        if (EditorHelp.SnippetsFor(shape.What) is { Count: > 0 } snippets)
        {
            schema["defaultSnippets"] = new JArray(snippets);
        }

        if (!shape.Together.IsEmpty)
        {
            schema["dependentRequired"] = new JObject(
                shape.Together.GroupBy(pair => pair.Member)
                    .Select(group => new JProperty(group.Key, new JArray(group.Select(pair => pair.Needs)))));
        }

        if (!shape.ExactlyOne.IsEmpty)
        {
            schema["oneOf"] = new JArray(
                shape.ExactlyOne.Select(name => new JObject { ["required"] = new JArray(name) }));
        }

        return schema;
    }

    private static JObject OfRule(Rule rule, JObject shapes) => rule switch
    {
        Rule.FormatNumber format => new JObject { ["const"] = format.Number },
        Rule.Text or Rule.Condition => Text(),
        Rule.Written written => Written(written.Pattern),
        Rule.Declares declares => Written(declares.Kind == NameKind.Variable ? Pattern.Name : Pattern.Id),
        Rule.Refers => new JObject { ["type"] = "string" },
        Rule.Whole whole => Whole(whole.Min, whole.Max, whole.NotZero),
        Rule.Flag => new JObject { ["type"] = "boolean" },
        Rule.Word word => new JObject { ["enum"] = new JArray(word.Words) },
        Rule.Value => new JObject
        {
            ["anyOf"] = new JArray(
                new JObject { ["type"] = "boolean" }, Whole(-Arithmetic.Limit, Arithmetic.Limit, false), Text()),
        },
        Rule.List list => OfList(list, shapes),
        Rule.Object of => new JObject { ["$ref"] = Refer(of.Shape, shapes) },
        Rule.OneOf oneOf => new JObject
        {
            ["oneOf"] = new JArray(
                oneOf.Shapes.Select(shape => new JObject { ["$ref"] = Refer(shape, shapes) })),
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static JObject OfList(Rule.List list, JObject shapes)
    {
        var schema = new JObject { ["type"] = "array", ["items"] = OfRule(list.Of, shapes) };
        if (list.Min > 0)
        {
            schema["minItems"] = list.Min;
        }

        if (list.Max < int.MaxValue)
        {
            schema["maxItems"] = list.Max;
        }

        if (list.Distinct)
        {
            schema["uniqueItems"] = true;
        }

        return schema;
    }

    private static JObject Text() => new() { ["$ref"] = "#/$defs/text" };

    private static JObject Written(Pattern pattern) => new() { ["type"] = "string", ["pattern"] = pattern.Regex };

    private static JObject Whole(int min, int max, bool notZero)
    {
        var schema = new JObject { ["type"] = "integer", ["minimum"] = min, ["maximum"] = max };
        if (notZero)
        {
            schema["not"] = new JObject { ["const"] = 0 };
        }

        return schema;
    }
}
