// Where the headset app is: beside the command, or where a checkout builds it.
namespace VRTraining.Cli.Doctor;

/// <summary>Finds the headset app.</summary>
internal static class HeadsetApp
{
    private const string Project = "VRTraining.Headset";

    private static string FileName => OperatingSystem.IsWindows() ? $"{Project}.exe" : Project;

    /// <summary>The app beside the program, in a folder of its name there, or the one that a checkout built last; or null.</summary>
    /// <param name="programFolder">The folder of this program.</param>
    public static string? Find(string programFolder)
    {
        var beside = new[]
        {
            Path.Combine(programFolder, FileName),
            Path.Combine(programFolder, Project, FileName),
            Path.Combine(programFolder, "..", Project, FileName),
        };
        return beside.FirstOrDefault(File.Exists) is { } shipped ? Path.GetFullPath(shipped) : BuiltAbove(programFolder);
    }

    private static string? BuiltAbove(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var bin = Path.Combine(at.FullName, "src", Project, "bin");
            if (Directory.Exists(bin))
            {
                return Directory.EnumerateFiles(bin, FileName, SearchOption.AllDirectories)
                    .MaxBy(File.GetLastWriteTimeUtc);
            }
        }

        return null;
    }
}
