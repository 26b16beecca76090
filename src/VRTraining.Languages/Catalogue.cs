// Reads the translations of one language: every .resx file of its folder, keyed by the English text.
using System.Collections.Frozen;
using System.Resources;

namespace VRTraining.Languages;

internal static class Catalogue
{
    /// <summary>Every text of a folder, a file a subject.</summary>
    /// <exception cref="InvalidDataException">Two files translate the same text.</exception>
    public static (FrozenDictionary<string, string> Words, ILookup<string, string> Subjects) Read(string folder)
    {
        var words = new Dictionary<string, string>();
        var subjects = new List<(string Subject, string Text)>();
        var assembly = typeof(Catalogue).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.Contains($".{folder}.", StringComparison.Ordinal)))
        {
            var subject = name.Split('.')[^2];
            using var reader = new ResourceReader(assembly.GetManifestResourceStream(name)!);
            foreach (System.Collections.DictionaryEntry entry in reader)
            {
                if (!words.TryAdd((string)entry.Key, (string)entry.Value!))
                {
                    throw new InvalidDataException($"“{entry.Key}” is translated twice; the second time in {subject}.");
                }

                subjects.Add((subject, (string)entry.Key));
            }
        }

        return (words.ToFrozenDictionary(), subjects.ToLookup(each => each.Subject, each => each.Text));
    }
}
