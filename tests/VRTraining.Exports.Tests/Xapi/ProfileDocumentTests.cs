// Our own xAPI profile document: as the specification of profiles asks, and true of the statements that are really written.
using System.Text.Json;
using System.Text.RegularExpressions;
using VRTraining.Exports.Xapi;
using VRTraining.Testing;

namespace VRTraining.Exports.Tests.Xapi;

/// <summary>The rules are those of xAPI Profiles 1.0, part two (https://adlnet.gov/projects/xapi-profiles).</summary>
public sealed partial class ProfileDocumentTests
{
    private static readonly JsonElement Document =
        JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("docs", "xapi-profile.jsonld"))).RootElement;

    private static readonly string[] Versions = [.. Texts(Document.GetProperty("versions"), "id")];

    private static readonly List<JsonElement> Concepts = [.. Document.GetProperty("concepts").EnumerateArray()];

    private static readonly List<JsonElement> Templates = [.. Document.GetProperty("templates").EnumerateArray()];

    private static readonly List<JsonElement> Statements =
    [
        .. new[] { XapiTests.Good(), XapiTests.Run(HostedRun.Eventful()), XapiTests.Run(XapiTests.Left()) }
            .SelectMany(run => XapiExport.Of(run, XapiActors.ByCode))
            .Select(statement => JsonDocument.Parse(statement.Body).RootElement),
    ];

    [Test]
    public void Document_HasWhatAProfileMust()
    {
        Assert.That(Text(Document, "@context"), Is.EqualTo("https://w3id.org/xapi/profiles/context"));
        Assert.That(Text(Document, "type"), Is.EqualTo("Profile"));
        Assert.That(Text(Document, "conformsTo"), Is.EqualTo("https://w3id.org/xapi/profiles#1.0"));
        Assert.That(Text(Document.GetProperty("author"), "type"), Is.EqualTo("Organization"));
        Assert.That(Versions, Does.Contain(XapiTerms.Profile).And.Not.Contain(Text(Document, "id")));
        foreach (var version in Document.GetProperty("versions").EnumerateArray())
        {
            Assert.That(version.GetProperty("generatedAtTime").TryGetDateTimeOffset(out _), Is.True);
        }

        Assert.That(
            Concepts.Concat(Templates).Select(part => Text(part, "id")).Append(Text(Document, "id")).Concat(Versions), Is.Unique);
    }

    [Test]
    public void EveryPart_SaysWhatItIs_AndOfWhichVersion()
    {
        foreach (var part in Concepts.Concat(Templates).Append(Document))
        {
            Assert.That(part.GetProperty("prefLabel").EnumerateObject().Concat(part.GetProperty("definition").EnumerateObject())
                .Select(text => (text.Name, text.Value.GetString()!.Length > 0)), Is.All.EqualTo(("en", true)));
        }

        Assert.That(Concepts.Concat(Templates).Select(part => Text(part, "inScheme")).Distinct(), Is.SubsetOf(Versions));
        Assert.That(
            Concepts.Select(concept => Text(concept, "type")).Distinct(), Is.EquivalentTo(["ResultExtension", "ContextExtension"]));
        Assert.That(Templates.Select(template => Text(template, "type")), Is.All.EqualTo("StatementTemplate"));
        foreach (var rule in Templates.SelectMany(template => template.GetProperty("rules").EnumerateArray()))
        {
            Assert.That(Text(rule, "location"), Does.Match(@"^\$\."));
            Assert.That(Text(rule, "presence"), Is.AnyOf("included", "excluded", "recommended"));
        }
    }

    [Test]
    public void EveryExtensionOfOurs_InAStatement_IsAConceptOfItsKind_AndHoldsWhatItsSchemaSays()
    {
        var seen = (
            from statement in Statements
            from place in new[] { ("result", "ResultExtension"), ("context", "ContextExtension") }
            where statement.TryGetProperty(place.Item1, out var part) && part.TryGetProperty("extensions", out _)
            from extension in statement.GetProperty(place.Item1).GetProperty("extensions").EnumerateObject()
            where extension.Name.StartsWith(XapiTerms.Own, StringComparison.Ordinal)
            select (extension.Name, Kind: place.Item2, extension.Value)).ToList();

        Assert.That(
            seen.Select(extension => (extension.Name, extension.Kind)).Distinct().Order(),
            Is.EqualTo(Concepts.Select(concept => (Text(concept, "id"), Text(concept, "type"))).Order()),
            "what is written and what is described are the same");
        foreach (var (name, _, value) in seen)
        {
            var schema = JsonDocument.Parse(Text(Concepts.Single(concept => Text(concept, "id") == name), "inlineSchema")).RootElement;
            Assert.That(Fits(value, schema), Is.True, $"{name}: {value}");
        }
    }

    [Test]
    public void EveryStatementOfATemplate_KeepsItsRules()
    {
        foreach (var template in Templates)
        {
            var own = Statements.Where(statement => Text(statement.GetProperty("verb"), "id") == Text(template, "verb")).ToList();
            Assert.That(own, Is.Not.Empty, Text(template, "id"));
            foreach (var statement in own)
            {
                var type = Text(statement.GetProperty("object").GetProperty("definition"), "type");
                Assert.That(type, Is.EqualTo(Text(template, "objectActivityType")));
                Assert.That(
                    statement.GetProperty("context").GetProperty("contextActivities").GetProperty("category").EnumerateArray()
                        .Select(category => Text(category, "id")),
                    Does.Contain(XapiTerms.Profile));
                foreach (var rule in template.GetProperty("rules").EnumerateArray())
                {
                    Assert.That(
                        IsThere(statement, Text(rule, "location")),
                        Is.EqualTo(Text(rule, "presence") == "included"),
                        $"{Text(template, "id")}: {Text(rule, "location")}");
                }
            }
        }
    }

    /// <summary>The few words of JSON Schema that the document uses.</summary>
    private static bool Fits(JsonElement value, JsonElement schema) => schema.EnumerateObject().All(rule => rule.Name switch
    {
        "type" => rule.Value.GetString() switch
        {
            "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => value.ValueKind == JsonValueKind.String,
        },
        "minimum" => value.GetInt32() >= rule.Value.GetInt32(),
        "maximum" => value.GetInt32() <= rule.Value.GetInt32(),
        "enum" => rule.Value.EnumerateArray().Any(one => one.GetString() == value.GetString()),
        _ => false,
    });

    private static bool IsThere(JsonElement statement, string location)
    {
        var here = statement;
        return Step().Matches(location).All(step =>
            here.TryGetProperty(step.Groups["name"].Value, out var next) && (here = next).ValueKind != JsonValueKind.Undefined);
    }

    private static IEnumerable<string> Texts(JsonElement array, string member) =>
        array.EnumerateArray().Select(part => Text(part, member));

    private static string Text(JsonElement part, string member) => part.GetProperty(member).GetString()!;

    [GeneratedRegex(@"\.(?<name>\w+)|\['(?<name>[^']+)'\]")]
    private static partial Regex Step();
}
