// A folder that can be read and not written, for whomever runs the tests.
using VRTraining.Testing;

namespace VRTraining.Storage.Tests.Files;

/// <summary>A copy of a folder that nobody can write: by permission, or for an administrator by a read-only disk.</summary>
internal sealed class ReadOnlyPlace : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute;

    private readonly SmallDisk? _disk;

    private ReadOnlyPlace(string path, SmallDisk? disk) => (Path, _disk) = (path, disk);

    public string Path { get; }

    public static ReadOnlyPlace CopyOf(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Ignore("A folder that cannot be written is made with Unix permissions.");
        }

        var disk = Environment.IsPrivilegedProcess ? SmallDisk.OfMegabytes(8) : null;
        var path = disk?.Path ?? Directory.CreateTempSubdirectory("vrtraining-readonly-").FullName;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, System.IO.Path.Combine(path, System.IO.Path.GetFileName(file)));
        }

        disk?.Protect();
        if (disk is null)
        {
            SetMode(path, Readable, UnixFileMode.UserRead);
        }

        return new ReadOnlyPlace(path, disk);
    }

    public void Dispose()
    {
        if (_disk is not null)
        {
            _disk.Dispose();
            return;
        }

        SetMode(Path, Readable | UnixFileMode.UserWrite, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Directory.Delete(Path, recursive: true);
    }

    private static void SetMode(string path, UnixFileMode folder, UnixFileMode files)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(path, folder);
        foreach (var file in Directory.EnumerateFiles(path))
        {
            File.SetUnixFileMode(file, files);
        }
    }
}
