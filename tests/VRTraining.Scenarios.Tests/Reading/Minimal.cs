// Reads the minimal script with one thing changed.
using System.Text;
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Reading;
using VRTraining.Testing;

namespace VRTraining.Scenarios.Tests.Reading;

internal static class Minimal
{
    /// <summary>Reads a whole text.</summary>
    public static ReadScenario Of(string json) => ScenarioReader.Read("scenario.json", Encoding.UTF8.GetBytes(json));

    /// <summary>Reads the minimal script with one text replaced, which must be in it exactly once.</summary>
    public static ReadScenario With(string old, string replacement)
    {
        Assert.That(MinimalScenario.Json.Split(old), Has.Length.EqualTo(2), "the text to replace");
        return Of(MinimalScenario.Json.Replace(old, replacement, StringComparison.Ordinal));
    }

    /// <summary>What each finding says, without the sentences: <c>VT1103 /pointer 1:2</c>.</summary>
    public static string[] Brief(this ReadScenario read) =>
        [.. read.Diagnostics.Select(d => $"{d.Code} {d.Pointer} {d.At}")];

    /// <summary>The same of the errors alone.</summary>
    public static string[] Errors(this ReadScenario read) =>
        [.. read.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Code} {d.Pointer} {d.At}")];
}
