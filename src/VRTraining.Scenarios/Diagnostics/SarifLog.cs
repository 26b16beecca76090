// Findings in SARIF 2.1.0 (OASIS), for code hosts and editors that show them beside the file.
using System.Text.Encodings.Web;
using System.Text.Json;

namespace VRTraining.Scenarios.Diagnostics;

/// <summary>Findings as a SARIF 2.1.0 log (OASIS Static Analysis Results Interchange Format).</summary>
public static class SarifLog
{
    /// <summary>Writes a log with one run; every sort of finding there is stands in it as a rule.</summary>
    /// <param name="stream">Where it is written, as indented UTF-8.</param>
    /// <param name="findings">What was found, in the order in which it is to be shown.</param>
    /// <param name="root">Files below this folder are named relative to it; others by their whole path.</param>
    /// <param name="toolVersion">The version of the program that found it.</param>
    public static void Write(Stream stream, IReadOnlyList<Diagnostic> findings, string root, string toolVersion)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Indented = true,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        });
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "vrtraining");
        json.WriteString("version", toolVersion);
        json.WriteStartArray("rules");
        foreach (var code in Codes.All)
        {
            WriteRule(json, code);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in findings)
        {
            WriteResult(json, finding, root);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRule(Utf8JsonWriter json, DiagnosticCode code)
    {
        json.WriteStartObject();
        json.WriteString("id", code.ToString());
        WriteText(json, "shortDescription", code.Title);
        WriteText(json, "help", $"docs/diagnostics/{code}.md explains it with a bad and a good example.");
        json.WriteStartObject("defaultConfiguration");
        json.WriteString("level", LevelOf(code.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, Diagnostic finding, string root)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Code.ToString());
        json.WriteNumber("ruleIndex", Codes.All.IndexOf(finding.Code));
        json.WriteString("level", LevelOf(finding.Severity));
        WriteText(json, "message", finding.Expected.Length == 0 ? finding.Message : $"{finding.Message} {finding.Expected}");
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", AddressOf(finding.File, root));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", finding.At.Line);
        json.WriteNumber("startColumn", finding.At.Column);
        json.WriteEndObject();
        json.WriteEndObject();
        if (finding.Pointer.Length > 0)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            json.WriteString("fullyQualifiedName", finding.Pointer);
            json.WriteString("kind", "member");
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string LevelOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string AddressOf(string file, string root)
    {
        var full = Path.GetFullPath(file);
        var relative = Path.GetRelativePath(root, full);
        return relative.StartsWith("..", StringComparison.Ordinal) || Path.IsPathRooted(relative)
            ? new Uri(full).AbsoluteUri
            : string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString));
    }
}
