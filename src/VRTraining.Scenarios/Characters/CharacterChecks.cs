// What is wrong with the bodies that a scenario uses, and with those that lie beside it.
using VRTraining.Scenarios.Diagnostics;
using VRTraining.Scenarios.Json;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Expressions;
using static VRTraining.Scenarios.Json.Quoting;

namespace VRTraining.Scenarios.Characters;

/// <summary>
/// Looks at the bodies of a scenario. A run goes on without a body, with a portrait in its place; its author will
/// want to know.
/// </summary>
public static class CharacterChecks
{
    /// <summary>The findings about the bodies of a scenario that was read without errors.</summary>
    public static IReadOnlyList<Diagnostic> Run(FoundScenario found, ScenarioLibrary library)
    {
        var (bytes, _) = BoundedFile.Read(found.File, ScenarioReader.MostBytes);
        return bytes is null ? [] : Run(found.File, bytes, CharacterLibrary.For(library, found.Folder), found.Folder);
    }

    internal static IReadOnlyList<Diagnostic> Run(
        string file, ReadOnlyMemory<byte> bytes, CharacterLibrary characters, string folder)
    {
        var source = JsonDraft.SourceOf(file, bytes);
        var findings = new Findings(source);
        if (JsonDraft.Read(source, hasMark: false, findings) is not { } draft)
        {
            return [];
        }

        var own = Path.Combine(folder, CharacterLibrary.FolderName);
        var folders = new SortedSet<string>(
            Directory.Exists(own) ? CharacterLibrary.CharactersIn(own) : [], StringComparer.Ordinal);
        Look(draft.Table, characters, folders, findings);
        return [.. findings.InOrder(), .. folders.SelectMany(Findings)];
    }

    private static void Look(JsonTable table, CharacterLibrary characters, SortedSet<string> folders, Findings findings)
    {
        var list = table.Find(0, "characters");
        foreach (var model in list < 0 ? [] : table.Map(list, character => table.Find(character, "model")))
        {
            var name = table.TextOf(model);
            if (ShippedCast.Names.Contains(name))
            {
                continue;
            }

            if (characters.Find(name) is { } folder)
            {
                folders.Add(folder);
                continue;
            }

            var known = ShippedCast.Names.Concat(characters.All().Keys).ToList();
            findings.Add(
                Codes.UnknownModel,
                table,
                model,
                $"There is no body '{Short(name)}'.",
                Nearest.To(name, known) is { } near
                    ? $"Did you mean '{near}'?"
                    : $"There is: {string.Join(", ", known)}; or put your own into a folder 'characters/{Short(name)}'.");
        }
    }

    private static IEnumerable<Diagnostic> Findings(string folder)
    {
        var name = Path.GetFileName(folder);
        var found = CharacterReader.ReadFolder(folder).Diagnostics;
        return ShippedCast.Names.Contains(name)
            ? found.Prepend(new Diagnostic(
                Codes.NameOfTheCast,
                Path.Combine(folder, CharacterReader.FileName),
                "",
                TextPosition.Start,
                $"'{name}' is a body of the shipped cast, which is used instead.",
                "Give the folder another name."))
            : found;
    }
}
