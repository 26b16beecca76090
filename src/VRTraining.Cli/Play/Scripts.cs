// Finds and reads the scenario that a person means.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Scenarios.Analysis;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Score;
using VRTraining.Simulation.Script;

namespace VRTraining.Cli.Play;

/// <summary>A script that can be played, with the very bytes it was read from.</summary>
/// <param name="Named">What the person called it: what to type to play it again.</param>
/// <param name="Scenario">The script.</param>
/// <param name="ContentHash">SHA-256 of its content.</param>
/// <param name="Json">The bytes.</param>
internal sealed record ReadyScript(string Named, Scenario Scenario, string ContentHash, ReadOnlyMemory<byte> Json)
{
    /// <summary>What can be earned in each skill, where it is proved.</summary>
    public IReadOnlyDictionary<SkillId, SkillBounds> Bounds => ProvedBounds.Of(ContentHash, Scenario);

    /// <summary>The script as it is shown: the same ids, perhaps in another language.</summary>
    public Scenario Shown { get; init; } = Scenario;
}

/// <summary>Finds and reads scenarios.</summary>
internal static class Scripts
{
    /// <summary>The scenario that a person means.</summary>
    /// <param name="library">Where to look.</param>
    /// <param name="named">A folder, a file or an id.</param>
    /// <exception cref="CannotException">There is none.</exception>
    public static FoundScenario Find(ScenarioLibrary library, string named) =>
        library.Find(named, out var problem) ?? throw CannotException.Usage(problem!);

    /// <summary>The scenarios that a person means; all that are found where none is named.</summary>
    /// <exception cref="CannotException">One is not there, or there is none at all.</exception>
    public static IReadOnlyList<FoundScenario> Meant(ScenarioLibrary library, IReadOnlyList<string> named)
    {
        var found = named.Count == 0 ? library.All() : [.. named.Select(name => Find(library, name))];
        return found.Count > 0
            ? found
            : throw CannotException.Usage("No scenarios were found. Name a folder or a file.");
    }

    /// <summary>What to type so that a command means this scenario: its id where that finds it, else where it lies.</summary>
    public static string Called(ScenarioLibrary library, FoundScenario found) =>
        library.Find(found.Name, out _) is { } same && Path.GetFullPath(same.File) == Path.GetFullPath(found.File) ? found.Name
        : Path.GetFileName(found.File) == ScenarioReader.FileName ? Typed(Path.GetDirectoryName(found.File)!)
        : Typed(found.File);

    /// <summary>A path as it is typed.</summary>
    public static string Typed(string path) => path.Length == 0 ? "." : path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;

    /// <summary>Reads it for playing.</summary>
    /// <param name="found">Where it is.</param>
    /// <param name="named">What the person called it.</param>
    /// <exception cref="CannotException">It cannot be played; the message has the first reason.</exception>
    public static ReadyScript Read(FoundScenario found, string named)
    {
        // The size is checked and broken files are reported without holding the bytes.
        var read = found.Read();
        if (read.HasErrors)
        {
            throw NotPlayable(read, named);
        }

        var bytes = File.ReadAllBytes(found.File);
        read = ScenarioReader.Read(found.File, bytes);
        return read.Scenario is { } scenario
            ? new ReadyScript(named, scenario, read.ContentHash, bytes)
            : throw NotPlayable(read, named);
    }

    private static CannotException NotPlayable(ReadScenario read, string named)
    {
        var errors = read.Diagnostics.Where(diagnostic => diagnostic.Severity == Scenarios.Diagnostics.Severity.Error).ToList();
        var more = errors.Count == 1 ? "" : $" 'vrtraining check {named}' shows all {errors.Count} findings.";
        return new CannotException($"{errors[0]}{more}", ExitCode.Findings);
    }
}
