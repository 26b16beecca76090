// Hashes by which a clip knows the text and the bytes it was made for.
using System.Security.Cryptography;
using System.Text;

namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>SHA-256 as 64 small hexadecimal digits.</summary>
public static class TextHash
{
    /// <summary>Of the words of a line, as UTF-8.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of the bytes of a clip.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
