// Where scenarios are found: by folder, by file, or by id in a few known places.
using System.Collections.Immutable;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;

namespace VRTraining.Scenarios.Library;

/// <summary>Finds scenarios. Nothing is cached: what is on disk now counts.</summary>
/// <param name="Roots">Folders with a folder a scenario; of two with one id the first root's counts.</param>
public sealed record ScenarioLibrary(ImmutableArray<string> Roots)
{
    private const string FolderName = "scenarios";

    /// <summary>The library of an installation.</summary>
    /// <param name="dataFolder">The user's data folder; its <c>scenarios</c> are searched after the shipped ones.</param>
    /// <param name="given">Folders that the user named; they are searched first.</param>
    /// <remarks>
    /// Shipped scenarios stand in <c>scenarios</c> beside the solution or beside the built program: it is looked for
    /// from the current folder and from the program's own folder upwards.
    /// </remarks>
    public static ScenarioLibrary Installed(string? dataFolder, params ReadOnlySpan<string> given)
    {
        var roots = new List<string>();
        foreach (var folder in given)
        {
            AddRoot(roots, folder);
        }

        AddRoot(roots, FindAbove(Directory.GetCurrentDirectory()));
        AddRoot(roots, FindAbove(AppContext.BaseDirectory));
        AddRoot(roots, dataFolder is null ? null : Path.Combine(dataFolder, FolderName));
        return new ScenarioLibrary([.. roots]);
    }

    /// <summary>The <c>scenarios</c> folder of the nearest folder upwards that has one, or null.</summary>
    public static string? FindAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, FolderName);
            if (HoldsScenarios(candidate))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>All scenarios by id, in the order of their ids.</summary>
    public IReadOnlyList<FoundScenario> All() =>
    [
        .. Roots.SelectMany(ScenariosIn)
            .DistinctBy(found => found.Name, StringComparer.Ordinal)
            .OrderBy(found => found.Name, StringComparer.Ordinal),
    ];

    /// <summary>Finds the scenario that a user means.</summary>
    /// <param name="argument">A folder with a <c>scenario.json</c>, a file, or an id.</param>
    /// <param name="problem">Why there is none, with what would be right; null where there is one.</param>
    public FoundScenario? Find(string argument, out string? problem)
    {
        problem = null;
        if (argument.Length > 0)
        {
            var inside = Path.Combine(argument, ScenarioReader.FileName);
            if (File.Exists(inside))
            {
                return FoundScenario.At(inside);
            }

            if (File.Exists(argument))
            {
                return FoundScenario.At(argument);
            }
        }

        var all = All();
        if (all.FirstOrDefault(found => found.Name == argument) is { } named)
        {
            return named;
        }

        problem = Directory.Exists(argument)
            ? $"There is no {ScenarioReader.FileName} in the folder '{argument}'."
            : $"There is no scenario '{argument}'. " + Suggestion(argument, all);
        return null;
    }

    private static string Suggestion(string argument, IReadOnlyList<FoundScenario> all) =>
        Nearest.To(argument, all.Select(found => found.Name)) is { } near ? $"Did you mean '{near}'?"
        : all.Count == 0 ? "Name a folder or a file; no scenarios were found here."
        : $"There is: {string.Join(", ", all.Select(found => found.Name))}.";

    private static void AddRoot(List<string> roots, string? folder)
    {
        if (folder is not null && Path.GetFullPath(folder) is var full && !roots.Contains(full))
        {
            roots.Add(full);
        }
    }

    private static bool HoldsScenarios(string folder) => ScenariosIn(folder).Any();

    private static IEnumerable<FoundScenario> ScenariosIn(string root) => Directory.Exists(root)
        ? Directory.EnumerateDirectories(root, "*", new EnumerationOptions { IgnoreInaccessible = true })
            .Select(folder => Path.Combine(folder, ScenarioReader.FileName))
            .Where(File.Exists)
            .Select(FoundScenario.At)
        : [];
}
