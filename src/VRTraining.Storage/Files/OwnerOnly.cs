// Files that only the user who made them can read.
namespace VRTraining.Storage.Files;

/// <summary>Files that only the user who made them can read: mode 0600; on Windows the user's own folders see to it.</summary>
internal static class OwnerOnly
{
    /// <summary>Takes a file away from everybody else.</summary>
    public static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
