// A scenario on disk, not read yet.
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Library;

/// <summary>A scenario on disk, not read yet.</summary>
/// <param name="Name">The name of its folder, which is its id; of another file its own name.</param>
/// <param name="File">The script.</param>
public sealed record FoundScenario(string Name, string File)
{
    /// <summary>The folder that holds strings, voice and plans.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(File)) ?? ".";

    /// <summary>Its test plans, in the order of their names.</summary>
    public IReadOnlyList<string> Plans()
    {
        var folder = Path.Combine(Folder, "plans");
        return Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, "*.plan").Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>Reads and checks the script.</summary>
    public ReadScenario Read() => ScenarioReader.ReadFile(File);

    /// <summary>The scenario that a file holds.</summary>
    public static FoundScenario At(string file) => new(
        Path.GetFileName(file) == ScenarioReader.FileName
            ? Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(file))) ?? ""
            : Path.GetFileNameWithoutExtension(file),
        file);
}
