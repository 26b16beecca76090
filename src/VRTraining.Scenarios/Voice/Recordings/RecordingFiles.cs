// The files of a folder or a zip archive, one after the other.
using System.IO.Compression;

namespace VRTraining.Scenarios.Voice.Recordings;

/// <summary>The files of a folder or a zip archive. Only names count, not the folders in which they stand.</summary>
public static class RecordingFiles
{
    /// <summary>The most files that are looked at.</summary>
    public const int Most = 10_000;

    /// <summary>The names and contents, in the order of their names; the content is null where it is too big.</summary>
    /// <param name="path">A folder (with those in it) or a zip file.</param>
    /// <exception cref="InvalidDataException">The zip file is broken, or there are too many files.</exception>
    /// <exception cref="FileNotFoundException">There is neither a folder nor a file.</exception>
    public static IEnumerable<(string Name, byte[]? Bytes)> Read(string path) =>
        Directory.Exists(path) ? InFolder(path)
        : File.Exists(path) ? InZip(path)
        : throw new FileNotFoundException($"There is no folder or file '{path}'.");

    /// <summary>How many there are; what is said of <see cref="Read"/> holds.</summary>
    public static int Count(string path)
    {
        if (Directory.Exists(path))
        {
            return FilesIn(path).Count;
        }

        using var zip = ZipFile.OpenRead(path);
        return EntriesIn(zip).Count;
    }

    private static IEnumerable<(string Name, byte[]? Bytes)> InFolder(string folder)
    {
        foreach (var file in FilesIn(folder))
        {
            using var stream = File.OpenRead(file);
            yield return (Path.GetFileName(file), Bounded(stream));
        }
    }

    private static IEnumerable<(string Name, byte[]? Bytes)> InZip(string file)
    {
        using var zip = ZipFile.OpenRead(file);
        foreach (var entry in EntriesIn(zip))
        {
            using var stream = entry.Open();
            yield return (entry.Name, Bounded(stream));
        }
    }

    private static List<string> FilesIn(string folder) => Few(
        Directory.EnumerateFiles(
                folder, "*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => !IsLeftover(Path.GetFileName(file))),
        file => file);

    private static List<ZipArchiveEntry> EntriesIn(ZipArchive zip) => Few(
        zip.Entries.Where(entry => entry.Name.Length > 0 && !IsLeftover(entry.Name)), entry => entry.FullName);

    private static List<T> Few<T>(IEnumerable<T> files, Func<T, string> name)
    {
        var few = files.Take(Most + 1).OrderBy(name, StringComparer.Ordinal).ToList();
        return few.Count <= Most ? few : throw new InvalidDataException($"There are more than {Most} files.");
    }

    /// <summary>What systems leave beside files: <c>.DS_Store</c>, <c>._clip.wav</c>, <c>Thumbs.db</c>.</summary>
    private static bool IsLeftover(string name) =>
        name.StartsWith('.') || name.Equals("Thumbs.db", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The content, read no further than a clip may be long: what an archive says of its size may be false.
    /// </summary>
    private static byte[]? Bounded(Stream stream)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        while (stream.Read(buffer) is > 0 and var count)
        {
            content.Write(buffer, 0, count);
            if (content.Length > Recording.MostBytes)
            {
                return null;
            }
        }

        return content.ToArray();
    }
}
