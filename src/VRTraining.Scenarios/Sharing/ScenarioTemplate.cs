// Scenarios to begin with: small, whole, and without a finding.
using System.Collections.Immutable;
using System.Globalization;
using Newtonsoft.Json;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Reading;
using VRTraining.Scenarios.Schema;

namespace VRTraining.Scenarios.Sharing;

/// <summary>A scenario to begin with.</summary>
/// <param name="Name">What it is called on the command line.</param>
/// <param name="About">What it is good for.</param>
public sealed record ScenarioTemplate(string Name, string About)
{
    private const string SchemaFile = "scenario.schema.json";

    /// <summary>All there are.</summary>
    public static ImmutableArray<ScenarioTemplate> All { get; } =
    [
        new("feedback", "Say what you saw and what it led to"),
        new("role-play", "Say no, and hear the need behind a request"),
        new("speaking-up", "Raise a concern in time, with a limit"),
        new("drill", "One sentence, tried until it sits, in two minutes"),
    ];

    /// <summary>Whether a text can be the id of a scenario, and so the name of its folder.</summary>
    public static bool IsId(string id) => Pattern.Id.Fits(id);

    /// <summary>Writes a new scenario folder: script, a plan of its best path, a README, and the schema where none is near.</summary>
    /// <param name="folder">The folder to make; its name becomes the scenario's id.</param>
    /// <param name="author">Who stands in its provenance.</param>
    /// <param name="today">The day that stands there.</param>
    /// <exception cref="IOException">The folder is there already, or cannot be written.</exception>
    public void Write(string folder, string author, DateOnly today)
    {
        if (Directory.Exists(folder) || File.Exists(folder))
        {
            throw new IOException($"There is already a '{folder}'.");
        }

        var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        var script = Read($"{Name}.json")
            .Replace("{id}", id, StringComparison.Ordinal)
            .Replace("{schema}", SchemaAbove(folder) ?? $"./{SchemaFile}", StringComparison.Ordinal)
            .Replace("{author}", JsonConvert.ToString(author)[1..^1], StringComparison.Ordinal)
            .Replace("{day}", today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Directory.CreateDirectory(Path.Combine(folder, "plans"));
        File.WriteAllText(Path.Combine(folder, ScenarioReader.FileName), script);
        File.WriteAllText(Path.Combine(folder, "plans", "best.plan"), Read($"{Name}.plan"));
        if (SchemaAbove(folder) is null)
        {
            File.WriteAllText(Path.Combine(folder, SchemaFile), ScenarioSchema.ToJson());
        }

        File.WriteAllText(
            Path.Combine(folder, "README.md"),
            $"# {id}\n{About}. Begun from the template `{Name}`: say here what it trains, for a colleague who browses.\n");
    }

    /// <summary>How a script in this folder names the schema in <c>docs</c> of a folder above; null where there is none.</summary>
    private static string? SchemaAbove(string folder)
    {
        var full = Path.GetFullPath(folder);
        for (var at = Path.GetDirectoryName(full); at is not null; at = Path.GetDirectoryName(at))
        {
            if (File.Exists(Path.Combine(at, "docs", SchemaFile)))
            {
                return Path.GetRelativePath(full, Path.Combine(at, "docs", SchemaFile)).Replace('\\', '/');
            }
        }

        return null;
    }

    private static string Read(string name)
    {
        using var stream = typeof(ScenarioTemplate).Assembly.GetManifestResourceStream($"VRTraining.Scenarios.Templates.{name}")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
