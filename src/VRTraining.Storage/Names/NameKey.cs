// The key that names are kept under: 32 random bytes that only the operating system's user can read.
using System.Security.Cryptography;

namespace VRTraining.Storage.Names;

/// <summary>
/// A file with the key, apart from the data folder, so that a copy of that folder says nobody's name. Readable by its owner
/// alone: mode 0600; on Windows it is besides bound to the user (DPAPI).
/// </summary>
internal static class NameKey
{
    private const int Length = 32;

    /// <summary>The key, or null where there is none.</summary>
    /// <exception cref="CryptographicException">It is somebody else's, or damaged.</exception>
    public static byte[]? Read(string file)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        var kept = File.ReadAllBytes(file);
        var key = OperatingSystem.IsWindows() ? ProtectedData.Unprotect(kept, null, DataProtectionScope.CurrentUser) : kept;
        return key.Length == Length ? key : throw new CryptographicException("The key has another length.");
    }

    /// <summary>Makes a key where there is none yet.</summary>
    public static byte[] Make(string file)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var stream = new FileStream(file, options);
        stream.Write(OperatingSystem.IsWindows() ? ProtectedData.Protect(key, null, DataProtectionScope.CurrentUser) : key);
        stream.Flush(flushToDisk: true);
        return key;
    }
}
