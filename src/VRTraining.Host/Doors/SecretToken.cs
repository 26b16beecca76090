// Secrets of 128 random bits, and how they are compared and kept.
using System.Security.Cryptography;
using System.Text;

namespace VRTraining.Host.Doors;

/// <summary>Secrets of 128 random bits as 32 lower-case hexadecimal digits.</summary>
internal static class SecretToken
{
    private const int Bytes = 16;

    /// <summary>A fresh one.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether a text can be one.</summary>
    public static bool IsWellFormed(string? text) => text is { Length: 2 * Bytes } && text.All(char.IsAsciiHexDigitLower);

    /// <summary>What may be written down instead of it: whoever reads that cannot come in with it.</summary>
    public static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(token)));

    /// <summary>Compares without telling by its time how much was right.</summary>
    public static bool Same(string? given, string secret) => given is not null && CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(secret));
}
