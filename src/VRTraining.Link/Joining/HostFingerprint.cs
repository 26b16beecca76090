// How a host's certificate is told from any other: its SHA-256, whole or as far as a person compares it.
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace VRTraining.Link.Joining;

/// <summary>The SHA-256 of a host's certificate, or its beginning as somebody typed it.</summary>
public sealed record HostFingerprint
{
    /// <summary>The fewest digits that say which host is meant: 64 bits, which nobody finds a second certificate for.</summary>
    public const int FewestDigits = 16;

    private const int AllDigits = 64;
    private const int DigitsInAGroup = 4;

    private HostFingerprint(string digits) => Digits = digits;

    /// <summary>16 to 64 upper-case hexadecimal digits.</summary>
    public string Digits { get; }

    /// <summary>The first 16 digits in groups, to read out and compare: <c>3FA2-91C0-77DE-0B14</c>.</summary>
    public string Short => Grouped(Digits[..FewestDigits]);

    /// <summary>Of a certificate.</summary>
    public static HostFingerprint Of(X509Certificate certificate) =>
        new(Convert.ToHexString(SHA256.HashData(certificate.GetRawCertData())));

    /// <summary>Reads digits with spaces, dashes or colons between them.</summary>
    /// <returns>The fingerprint, or null where these are not 16 to 64 hexadecimal digits.</returns>
    public static HostFingerprint? Read(string? text)
    {
        if (text is not { Length: <= 3 * AllDigits })
        {
            return null;
        }

        var digits = new string([.. text.Where(letter => letter is not (' ' or '-' or ':'))]).ToUpperInvariant();
        return digits.Length is >= FewestDigits and <= AllDigits && digits.All(char.IsAsciiHexDigitUpper)
            ? new HostFingerprint(digits)
            : null;
    }

    /// <summary>Whether this is the certificate meant: all digits that are known are the same.</summary>
    public bool Matches(HostFingerprint other)
    {
        var length = Math.Min(Digits.Length, other.Digits.Length);
        return Digits[..length] == other.Digits[..length];
    }

    /// <summary>All digits in groups.</summary>
    public override string ToString() => Grouped(Digits);

    private static string Grouped(string digits) =>
        string.Join('-', digits.Chunk(DigitsInAGroup).Select(group => new string(group)));
}
