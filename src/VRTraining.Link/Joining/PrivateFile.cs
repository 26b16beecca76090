// A file that only its owner may read, from its first byte on.
namespace VRTraining.Link.Joining;

/// <summary>A file that only its owner may read, from its first byte on.</summary>
public static class PrivateFile
{
    /// <summary>Writes it beside the old one and puts it in its place: a crash leaves one or the other.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">It cannot be written.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        var fresh = $"{path}.new";
        File.Delete(fresh);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // On Windows the data folder lies in the user's own profile, which others cannot read.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(fresh, options))
        {
            file.Write(content);
            file.Flush(flushToDisk: true);
        }

        File.Move(fresh, path, overwrite: true);
    }
}
