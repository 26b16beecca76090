// The smallest scenario, played by a body that somebody brought along.
using VRTraining.Testing;

namespace VRTraining.Host.Tests;

internal static class OwnScenario
{
    /// <summary>Writes the scenario <c>minimal</c>, whose Maya has the body <c>sam</c>, into a data folder.</summary>
    public static void Write(string dataFolder, string model = "sam")
    {
        var folder = Directory.CreateDirectory(Path.Combine(dataFolder, "scenarios", "minimal")).FullName;
        File.WriteAllText(
            Path.Combine(folder, "scenario.json"),
            MinimalScenario.Json.Replace("\"model\": \"maya\"", $"\"model\": \"{model}\"", StringComparison.Ordinal));
    }
}
