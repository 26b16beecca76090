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

    /// <summary>The key, or null where there is none.</summary>
    /// <remarks>Where others may read the file, that is mended: a copy from elsewhere brings its permissions along.</remarks>
    /// <exception cref="CryptographicException">It is somebody else's, or damaged.</exception>
    public static byte[]? Read(string file, KeyBinding binding)
    {
        if (!File.Exists(file))
        {
            return null;
        }

        OwnerOnly.Protect(file);
        var key = binding.Free(File.ReadAllBytes(file));
        return key.Length == Length ? key : throw new CryptographicException("The key has another length.");
    }

    /// <summary>Makes a key where there is none yet; where somebody else is faster, it is theirs.</summary>
    /// <exception cref="CryptographicException">See <see cref="Read"/>.</exception>
    public static byte[] Make(string file, KeyBinding binding)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var key = RandomNumberGenerator.GetBytes(Length);
        try
        {
            OwnerOnly.Write(file, binding.Bind(key), overwrite: false);
            return key;
        }
        catch (IOException) when (File.Exists(file))
        {
            return Read(file, binding)!;
        }
    }
}
