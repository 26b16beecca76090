// The committed schema is made from the format (VRTRAINING_ACCEPT=1 writes it anew) and agrees with the reader.
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Schema;
using VRTraining.Scenarios.Tests.Diagnostics;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Format;

public sealed class SchemaTests
{
    // What JSON.parse refuses as well.
    private static readonly string[] NotJson = ["VT1003", "VT1006", "VT1007"];

    [Test]
    public void CommittedSchema_IsTheOneThatTheFormatMakes()
    {
        var file = Repository.PathOf("docs", "scenario.schema.json");
        if (Environment.GetEnvironmentVariable("VRTRAINING_ACCEPT") == "1")
        {
            File.WriteAllText(file, ScenarioSchema.ToJson());
        }

        var committed = File.ReadAllText(file);

        Assert.That(committed, Is.EqualTo(ScenarioSchema.ToJson()));
    }

    [Test]
    [CancelAfter(180_000)]
    public async Task SchemaAndReader_OnEveryExample_Agree(CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("vrtraining-schema").FullName;
        try
        {
            var expected = WriteExamples(folder);
            var schema = Repository.PathOf("docs", "scenario.schema.json");

            var said = await NodeScript.RunAsync("check.mjs", [schema, folder], cancellationToken);

            Assert.That(said.Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(expected));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static List<string> WriteExamples(string folder)
    {
        var examples = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["full.json"] = FullScenario.Json,
            ["minimal.json"] = MinimalScenario.Json,
        };
        foreach (var found in new ScenarioLibrary([Repository.PathOf("scenarios")]).All())
        {
            examples[$"shipped-{found.Name}.json"] = File.ReadAllText(found.File);
        }

        foreach (var example in DiagnosticPage.Examples().Where(example => !example.IsPlan && !example.IsCharacter))
        {
            examples[$"{example.Code}-{(example.IsBad ? "bad" : "good")}.json"] = example.Text;
        }

        foreach (var (name, text) in BrokenExamples.All)
        {
            examples[$"broken-{name}.json"] = text;
        }

        var expected = new List<string>();
        foreach (var (name, text) in examples)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
            expected.Add($"{name} {Verdict(ScenarioReader.ReadFile(Path.Combine(folder, name)))}");
        }

        return expected;
    }

    private static string Verdict(ReadScenario read) =>
        read.Diagnostics.Any(d => NotJson.Contains(d.Code.ToString())) ? "not-json"
        : read.Diagnostics.Any(d => d.Code.IsShape) ? "invalid"
        : "valid";
}
