// Where characters of one's own are found: in a folder `characters`, as near to the scenario as there is one.
using System.Collections.Immutable;
using VRTraining.Scenarios.Format;
using VRTraining.Scenarios.Library;

namespace VRTraining.Scenarios.Characters;

/// <summary>Finds characters of one's own. Nothing is cached: what is on disk now counts.</summary>
/// <param name="Folders">Folders with a folder a character; of two with one name the first folder's counts.</param>
public sealed record CharacterLibrary(ImmutableArray<string> Folders)
{
    /// <summary>The name of the folders that hold characters.</summary>
    public const string FolderName = "characters";

    private const string ScenariosName = "scenarios";

    /// <summary>The characters that a scenario may use.</summary>
    /// <param name="library">Where scenarios are found; characters lie in its folders, or beside them.</param>
    /// <param name="scenarioFolder">The scenario's own folder, searched first; null: there is none.</param>
    public static CharacterLibrary For(ScenarioLibrary library, string? scenarioFolder)
    {
        var near = scenarioFolder is null ? [] : new[] { scenarioFolder, Path.GetDirectoryName(scenarioFolder) };
        var beside =
            from root in near.Concat(library.Roots).OfType<string>()
            from folder in Path.GetFileName(root) == ScenariosName
                ? [Path.Combine(root, FolderName), Path.Combine(Path.GetDirectoryName(root) ?? root, FolderName)]
                : new[] { Path.Combine(root, FolderName) }
            select folder;
        return new CharacterLibrary([.. beside.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>The folders of the characters by name.</summary>
    public IReadOnlyDictionary<string, string> All()
    {
        var found = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in Folders.Where(Directory.Exists).SelectMany(CharactersIn))
        {
            found.TryAdd(Path.GetFileName(folder), folder);
        }

        return found;
    }

    /// <summary>The folder of a character; null where there is none, or the cast has that name.</summary>
    public string? Find(string name) => Pattern.Id.Fits(name) && !ShippedCast.Names.Contains(name)
        ? Folders.Select(folder => Path.Combine(folder, name))
            .FirstOrDefault(folder => File.Exists(Path.Combine(folder, CharacterReader.FileName)))
        : null;

    internal static IEnumerable<string> CharactersIn(string folder) =>
        Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { IgnoreInaccessible = true })
            .Where(character => File.Exists(Path.Combine(character, CharacterReader.FileName)));
}
