// The hash by which a journal knows the script it was played with.
using System.Security.Cryptography;

namespace VRTraining.Scenarios.Reading;

internal static class ContentHash
{
    /// <summary>SHA-256 of the bytes with CR LF as LF, as 64 small hexadecimal digits.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        while (bytes.IndexOf("\r\n"u8) is >= 0 and var end)
        {
            hash.AppendData(bytes[..end]);
            bytes = bytes[(end + 1)..];
        }

        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
