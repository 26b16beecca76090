// Findings as SARIF are valid by its schema and keep code, place and words.
using System.Text.Json;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Tests.Format;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Diagnostics;

public sealed class SarifLogTests
{
    private static readonly string Root = Path.Combine(Path.GetTempPath(), "vrtraining-sarif");

    private static readonly Diagnostic Finding = new(
        Codes.UnknownNode,
        Path.Combine(Root, "a b", "scenario.json"),
        "/nodes/0/choices/0/goto",
        new TextPosition(3, 14),
        "There is no node 'doen'.",
        "Did you mean 'done'?");

    [Test]
    [CancelAfter(180_000)]
    public async Task Write_OfFindings_IsValidSarif(CancellationToken cancellationToken)
    {
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "findings.sarif");
        var elsewhere = Finding with { Pointer = "", File = "/elsewhere/ä.json" };
        await File.WriteAllBytesAsync(file, Written(Finding, elsewhere), cancellationToken);

        var said = await NodeScript.RunAsync("sarif.mjs", [file], cancellationToken);

        Assert.That(said.Trim(), Is.EqualTo("valid"));
    }

    [Test]
    public void Write_OfAFinding_KeepsCodePlaceAndWords()
    {
        var run = JsonDocument.Parse(Written(Finding)).RootElement.GetProperty("runs")[0];

        var result = run.GetProperty("results")[0];
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Multiple(() =>
        {
            Assert.That(
                run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()]
                    .GetProperty("id").GetString(),
                Is.EqualTo("VT2003"));
            Assert.That(result.GetProperty("level").GetString(), Is.EqualTo("error"));
            Assert.That(
                result.GetProperty("message").GetProperty("text").GetString(),
                Is.EqualTo("There is no node 'doen'. Did you mean 'done'?"));
            Assert.That(place.GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("a%20b/scenario.json"));
            Assert.That(place.GetProperty("region").GetProperty("startLine").GetInt32(), Is.EqualTo(3));
            Assert.That(place.GetProperty("region").GetProperty("startColumn").GetInt32(), Is.EqualTo(14));
        });
    }

    private static byte[] Written(params Diagnostic[] findings)
    {
        using var stream = new MemoryStream();
        SarifLog.Write(stream, findings, Root, "1.2.3");
        return stream.ToArray();
    }
}
