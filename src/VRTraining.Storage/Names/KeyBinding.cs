// What ties a key to the user of the operating system, beside the permissions of its file.
using System.Security.Cryptography;

namespace VRTraining.Storage.Names;

/// <summary>What ties a key to the user of the operating system, beside the permissions of its file.</summary>
/// <param name="Bind">What is kept of a key.</param>
/// <param name="Free">The key again; a <see cref="CryptographicException"/> where another user asks.</param>
internal sealed record KeyBinding(Func<byte[], byte[]> Bind, Func<byte[], byte[]> Free)
{
    /// <summary>The file's permissions alone: Linux and macOS.</summary>
    public static KeyBinding None { get; } = new(key => key, kept => kept);

    /// <summary>What this computer has: on Windows DPAPI, which only the user who bound a key can undo.</summary>
    public static KeyBinding Here { get; } = OperatingSystem.IsWindows() ? Windows() : None;

    private static KeyBinding Windows() => new(
        key => OperatingSystem.IsWindows() ? ProtectedData.Protect(key, null, DataProtectionScope.CurrentUser) : key,
        kept => OperatingSystem.IsWindows() ? ProtectedData.Unprotect(kept, null, DataProtectionScope.CurrentUser) : kept);
}
