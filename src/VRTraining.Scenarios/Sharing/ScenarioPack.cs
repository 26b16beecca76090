// A scenario folder as one file to hand on, and back: nothing of a foreign file can reach outside the folder.
using System.Collections.Immutable;
using System.IO.Compression;
using VRTraining.Scenarios.Reading;

namespace VRTraining.Scenarios.Sharing;

/// <summary>What came of packing or unpacking.</summary>
/// <param name="Problem">Why nothing was written, as a sentence; null where all went well.</param>
/// <param name="Files">The files in it, relative to the scenario's folder, with '/'.</param>
/// <param name="ContentHash">The content hash of its script; empty where there is a problem.</param>
public sealed record PackResult(string? Problem, ImmutableArray<string> Files, string ContentHash)
{
    /// <summary>The folder that was made, where something was unpacked.</summary>
    public string? Folder { get; init; }
}

/// <summary>
/// Packs a scenario into one <c>.vrscenario</c> file, a ZIP archive with the parts of a scenario folder, and unpacks it.
/// </summary>
public static class ScenarioPack
{
    /// <summary>How the file's name ends.</summary>
    public const string Ending = ".vrscenario";

    /// <summary>The most files in a pack.</summary>
    public const int MostFiles = 20_000;

    /// <summary>The most bytes in a pack, unpacked: 1 GB.</summary>
    public const long MostBytes = 1024L * 1024 * 1024;

    /// <summary>How often larger than in the pack a file may be: sound and scripts shrink far less than that.</summary>
    public const int MostGrowth = 200;

    // What is small may shrink to next to nothing.
    private const int SmallBytes = 1024 * 1024;

    private const string HashBegins = "content hash ";

    // Devices, whatever stands after the point: on Windows no file can have such a name.
    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" }),
    ];

    /// <summary>What a scenario folder may hold; all else stays behind.</summary>
    private static readonly string[] Kinds = [".json", ".plan", ".md", ".wav", ".mp3", ".glb", ".csv", ".xlf", ".txt"];

    /// <summary>Every packed file bears this day: the same folder gives the same bytes.</summary>
    private static readonly DateTimeOffset Day = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Packs a folder.</summary>
    /// <param name="folder">Holds a <c>scenario.json</c> without errors.</param>
    /// <param name="to">Where the pack is written.</param>
    public static PackResult Pack(string folder, Stream to)
    {
        var read = ScenarioReader.ReadFolder(folder);
        if (read.HasErrors)
        {
            return Refused($"The script has errors: {read.Diagnostics[0]}");
        }

        var files = FilesOf(folder);
        using var pack = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true) { Comment = HashBegins + read.ContentHash };
        foreach (var name in files)
        {
            var entry = pack.CreateEntry(name, CompressionLevel.Optimal);
            entry.LastWriteTime = Day;
            using var into = entry.Open();
            using var from = File.OpenRead(Path.Combine(folder, name));
            from.CopyTo(into);
        }

        return new PackResult(null, files, read.ContentHash);
    }

    /// <summary>Unpacks into a new folder, which is there as a whole or not at all.</summary>
    /// <param name="from">A pack, perhaps from a stranger; a stream that can seek.</param>
    /// <param name="parent">The folder in which the scenario's folder is made.</param>
    public static PackResult Unpack(Stream from, string parent) => Unpack(from, parent, MostFiles, MostBytes);

    /// <summary>Unpacks within other limits, of files and of bytes.</summary>
    internal static PackResult Unpack(Stream from, string parent, int mostFiles, long mostBytes)
    {
        try
        {
            using var pack = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
            return WrongWith(pack, mostFiles, mostBytes) is { } problem ? Refused(problem) : Unpack(pack, parent, mostBytes);
        }
        catch (InvalidDataException)
        {
            return Refused("This is no scenario pack, or it is damaged.");
        }
    }

    private static PackResult Unpack(ZipArchive pack, string parent, long mostBytes)
    {
        var partial = Directory.CreateDirectory(Path.Combine(parent, $".unpacking-{Guid.NewGuid():N}")).FullName;
        try
        {
            var left = mostBytes;
            foreach (var entry in pack.Entries.Where(entry => !IsFolder(entry)))
            {
                var file = Path.Combine(partial, entry.FullName.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                left = Copy(entry, file, left);
                if (left < 0)
                {
                    return Refused("There is more in this pack than it says: it was not unpacked.");
                }
            }

            var read = ScenarioReader.ReadFile(Path.Combine(partial, ScenarioReader.FileName));
            if (read.Scenario is not { } scenario)
            {
                return Refused($"The script in this pack has errors: {read.Diagnostics.First(IsError)}");
            }

            if (pack.Comment.StartsWith(HashBegins, StringComparison.Ordinal) && pack.Comment[HashBegins.Length..] != read.ContentHash)
            {
                return Refused("The script is not the one that was packed: its content hash is another.");
            }

            var folder = Path.Combine(parent, scenario.Id.Value);
            if (Directory.Exists(folder))
            {
                return Refused($"There is already a folder '{folder}'.");
            }

            Directory.Move(partial, folder);
            return new PackResult(null, FilesOf(folder), read.ContentHash) { Folder = folder };
        }
        finally
        {
            if (Directory.Exists(partial))
            {
                Directory.Delete(partial, recursive: true);
            }
        }
    }

    private static bool IsError(Diagnostics.Diagnostic found) => found.Severity == Diagnostics.Severity.Error;

    /// <summary>Copies what fits into the rest, and gives the rest then; what an entry claims of its size is not believed.</summary>
    private static long Copy(ZipArchiveEntry entry, string file, long left)
    {
        using var from = entry.Open();
        using var into = new FileStream(file, FileMode.CreateNew);
        var buffer = new byte[81_920];
        while (left >= 0 && from.Read(buffer) is > 0 and var count)
        {
            left -= count;
            into.Write(buffer, 0, left >= 0 ? count : 0);
        }

        return left;
    }

    private static string? WrongWith(ZipArchive pack, int mostFiles, long mostBytes)
    {
        // What it says of its sizes is held against what comes when it is copied.
        if (pack.Entries.Count > mostFiles || pack.Entries.Any(entry => entry.Length < 0 || entry.Length > mostBytes)
            || pack.Entries.Sum(entry => entry.Length) > mostBytes)
        {
            return "This pack is too big.";
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in pack.Entries)
        {
            // A symbolic link is a Unix file type in the upper half of the attributes.
            if ((entry.ExternalAttributes >> 16 & 0xF000) is 0xA000)
            {
                return $"'{Shown(entry)}' is a link.";
            }

            if (!IsFolder(entry) && !IsWithin(entry.FullName))
            {
                return $"'{Shown(entry)}' is no name of a file in a scenario.";
            }

            if (entry.Length > SmallBytes && entry.Length / MostGrowth > entry.CompressedLength)
            {
                return $"'{Shown(entry)}' is far larger than the pack: it was not unpacked.";
            }

            if (!names.Add(entry.FullName.TrimEnd('/')))
            {
                return $"'{Shown(entry)}' is there twice.";
            }
        }

        if (names.Select(name => FileOnTheWayTo(name, names)).FirstOrDefault(file => file is not null) is { } both)
        {
            return $"'{Json.Quoting.Short(both)}' is a file and a folder.";
        }

        return names.Contains(ScenarioReader.FileName) ? null : $"There is no {ScenarioReader.FileName} in it.";
    }

    /// <summary>Whether a name stays in the folder on every system: plain parts, no way up, a kind that is known.</summary>
    private static bool IsWithin(string name) =>
        name.Length <= 200
        && Kinds.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase)
        && name.Split('/').All(part => part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ')
            && !Reserved.Contains(part.Split('.')[0].TrimEnd(' '), StringComparer.OrdinalIgnoreCase)
            && part.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or ' '));

    /// <summary>A file of the pack in which another one would have to lie.</summary>
    private static string? FileOnTheWayTo(string name, HashSet<string> names)
    {
        for (var end = name.LastIndexOf('/'); end > 0; end = name.LastIndexOf('/', end - 1))
        {
            if (Kinds.Contains(Path.GetExtension(name[..end]), StringComparer.OrdinalIgnoreCase) && names.Contains(name[..end]))
            {
                return name[..end];
            }
        }

        return null;
    }

    private static bool IsFolder(ZipArchiveEntry entry) => entry.FullName.EndsWith('/');

    private static string Shown(ZipArchiveEntry entry) => Json.Quoting.Short(entry.FullName);

    private static ImmutableArray<string> FilesOf(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
        })
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Where(IsWithin)
            .Order(StringComparer.Ordinal),
    ];

    private static PackResult Refused(string problem) => new(problem, [], "");
}
