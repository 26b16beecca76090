// The key that names are kept under: 32 random bytes that only the operating system's user can read.
using System.Security.Cryptography;
using VRTraining.Storage.Files;

namespace VRTraining.Storage.Names;

/// <summary>
/// A file with the key, apart from the data folder, so that a copy of that folder says nobody's name. Readable by its owner
/// alone: mode 0600; on Windows it is besides bound to the user, see <see cref="KeyBinding"/>.
/// </summary>
internal static class NameKey
{
    private const int Length = 32;
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>The key, or null where there is none.</summary>
    /// <remarks>Where others may read the file, that is mended: a copy from elsewhere brings its permissions along.</remarks>
    /// <exception cref="CryptographicException">It is somebody else's, or damaged.</exception>
    public static byte[]? Read(string file, KeyBinding binding)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & ~Owner) != 0)
        {
            OwnerOnly.Protect(file);
        }

        var key = binding.Free(File.ReadAllBytes(file));
        return key.Length == Length ? key : throw new CryptographicException("The key has another length.");
    }

    /// <summary>Makes a key where there is none yet.</summary>
    public static byte[] Make(string file, KeyBinding binding)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = Owner;
        }

        using var stream = new FileStream(file, options);
        stream.Write(binding.Bind(key));
        stream.Flush(flushToDisk: true);
        return key;
    }
}
