// The data folder can be written, and its disk has room.
using VRTraining.Link.Preflight;
using VRTraining.Storage;

namespace VRTraining.Cli.Doctor;

/// <summary>The data folder can be written, and its disk has room for what is practised.</summary>
internal static class DataFolderHasRoom
{
    /// <summary>Below this even one session may not fit: runs, a backup before an upgrade, exports.</summary>
    public const long LeastBytes = 50L << 20;

    /// <summary>Below this a larger group should make room first.</summary>
    public const long EnoughBytes = 500L << 20;

    private const string About = "data-folder";

    /// <summary>Looks at the folder and the disk below it.</summary>
    public static Finding Look(DataFolder data)
    {
        try
        {
            return ProblemWriting(data.Path) ?? Room(data.Path, new DriveInfo(Nearest(data.Path)).AvailableFreeSpace);
        }
        catch (Exception unknown) when (unknown is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new Finding(
                About, Verdict.Warning, $"{data.Path}: how much room is left could not be told.",
                "See that the disk is there, or choose another folder with --data.");
        }
    }

    /// <summary>What so much room means.</summary>
    public static Finding Room(string path, long freeBytes) => freeBytes switch
    {
        < LeastBytes => new Finding(
            About, Verdict.Broken, $"{path}: only {Amount.Of(freeBytes)} of room is left.",
            "Free some space, or choose a folder on another disk with --data."),
        < EnoughBytes => new Finding(
            About, Verdict.Warning, $"{path}: {Amount.Of(freeBytes)} of room is left, enough for a few sessions.",
            "Free some space before a larger group practises."),
        _ => new Finding(About, Verdict.Ok, $"{path}: {Amount.Of(freeBytes)} of room is left."),
    };

    /// <summary>A file that vanishes as it is closed shows whether anything can be kept there.</summary>
    private static Finding? ProblemWriting(string path)
    {
        if (!Directory.Exists(path))
        {
            return null;
        }

        try
        {
            using var trial = new FileStream(
                Path.Combine(path, $".doctor-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception denied) when (denied is IOException or UnauthorizedAccessException)
        {
            return new Finding(
                About, Verdict.Broken, $"{path}: nothing can be written there.",
                "Allow yourself to write there, or choose another folder with --data.");
        }
    }

    /// <summary>The folder, or the nearest above it that is there already.</summary>
    private static string Nearest(string path)
    {
        var at = new DirectoryInfo(path);
        while (!at.Exists && at.Parent is { } above)
        {
            at = above;
        }

        return at.FullName;
    }
}
