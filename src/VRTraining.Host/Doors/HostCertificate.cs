// The certificate of this computer's host: made once, kept for its owner alone, and made anew before it ends.
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using VRTraining.Link.Joining;

namespace VRTraining.Host.Doors;

/// <summary>
/// A self-signed certificate in the data folder. Nobody vouches for it: whoever joins compares its fingerprint with the
/// one on the facilitator's screen.
/// </summary>
internal static class HostCertificate
{
    public const string FileName = "host-certificate.pfx";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(730);
    private static readonly TimeSpan Remainder = TimeSpan.FromDays(14);

    /// <summary>The certificate that is kept, or a fresh one where there is none, it cannot be read, or it ends soon.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder cannot be written.</exception>
    public static X509Certificate2 Open(string folder, TimeProvider time)
    {
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, FileName);
        return Kept(path, time) ?? Make(path, time);
    }

    private static X509Certificate2? Kept(string path, TimeProvider time)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var kept = X509CertificateLoader.LoadPkcs12FromFile(path, null);
            if (kept.HasPrivateKey && kept.NotBefore <= Now(time) && Now(time) < kept.NotAfter - Remainder)
            {
                return kept;
            }

            kept.Dispose();
            return null;
        }
        catch (CryptographicException)
        {
            // Not a certificate (any more): whoever pinned it is asked to compare once more.
            return null;
        }
    }

    private static X509Certificate2 Make(string path, TimeProvider time)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN=VRTraining on {HostNames.OfThisComputer}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(false, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.DigitalSignature, true));
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddDnsName(HostNames.OfThisComputer);
        names.AddDnsName($"{HostNames.OfThisComputer}.local");
        names.AddIpAddress(IPAddress.Loopback);
        foreach (var address in HostNames.Addresses())
        {
            names.AddIpAddress(address);
        }

        request.CertificateExtensions.Add(names.Build());
        var now = time.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now + Lifetime);
        var bytes = made.Export(X509ContentType.Pkcs12);
        PrivateFile.Write(path, bytes);
        return X509CertificateLoader.LoadPkcs12(bytes, null);
    }

    private static DateTime Now(TimeProvider time) => time.GetLocalNow().DateTime;
}
