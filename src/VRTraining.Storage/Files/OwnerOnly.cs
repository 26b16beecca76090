// Files that only the user who made them can read.
namespace VRTraining.Storage.Files;

/// <summary>Files that only the user who made them can read: mode 0600; on Windows the user's own folders see to it.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Takes a file away from everybody else, where they have it.</summary>
    public static void Protect(string file)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~Mode) != 0)
        {
            File.SetUnixFileMode(file, Mode);
        }
    }

    /// <summary>Makes an empty file that was never anybody else's, unless there is one already.</summary>
    public static void Begin(string file)
    {
        if (!File.Exists(file))
        {
            using var begun = Create(file, FileMode.OpenOrCreate);
        }
    }

    /// <summary>Writes a file that is whole or not there: a loss of power leaves the old one or the new one.</summary>
    /// <param name="file">The file; its folder exists.</param>
    /// <param name="content">What is in it.</param>
    /// <param name="overwrite">Whether it may take another one's place.</param>
    /// <exception cref="IOException">It cannot be written, or is there already and may not be overwritten.</exception>
    public static void Write(string file, ReadOnlySpan<byte> content, bool overwrite)
    {
        var partial = $"{file}.{Environment.ProcessId}.partial";
        try
        {
            using (var stream = Create(partial, FileMode.Create))
            {
                stream.Write(content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, file, overwrite);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static FileStream Create(string file, FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Mode;
        }

        return new FileStream(file, options);
    }
}
