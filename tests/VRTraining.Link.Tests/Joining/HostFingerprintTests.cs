// Fingerprints and addresses as people type them, and the hosts that are known.
using VRTraining.Link.Joining;
using VRTraining.Link.Seats;
using VRTraining.Testing;

namespace VRTraining.Link.Tests.Joining;

public sealed class HostFingerprintTests
{
    private const string Digits = "79B073CCC38E47E980FE4264F31328DFA6AB975EAD679F6B036574740E2045F9";

    [TestCase("79B0-73CC-C38E-47E9", true)]
    [TestCase("79b0 73cc c38e 47e9", true)]
    [TestCase("79:B0:73:CC:C3:8E:47:E9:80:FE:42:64:F3:13:28:DF:A6:AB:97:5E:AD:67:9F:6B:03:65:74:74:0E:20:45:F9", true)]
    [TestCase("79B0-73CC-C38E-47E8", false)]
    public void Matches_AsFarAsItWasTyped(string typed, bool same)
    {
        var whole = HostFingerprint.Read(Digits)!;

        Assert.That(HostFingerprint.Read(typed)!.Matches(whole), Is.EqualTo(same));
        Assert.That(whole.Short, Is.EqualTo("79B0-73CC-C38E-47E9"));
    }

    [TestCase("79B0-73CC-C38E-47E")]
    [TestCase(Digits + "0")]
    [TestCase("79B0-73CC-C38E-47EX")]
    [TestCase("")]
    [TestCase(null)]
    public void Read_OfAnythingElse_IsNothing(string? typed) => Assert.That(HostFingerprint.Read(typed), Is.Null);

    [TestCase("192.168.1.5", "https://192.168.1.5:5281/")]
    [TestCase("192.168.1.5:7000", "https://192.168.1.5:7000/")]
    [TestCase("https://laptop.local:443/join?code=1", "https://laptop.local/")]
    [TestCase("https://laptop.local/join", "https://laptop.local:5281/")]
    [TestCase(" [fe80::1]:5281 ", "https://[fe80::1]:5281/")]
    [TestCase("http://127.0.0.1:5280", "http://127.0.0.1:5280/")]
    [TestCase("http://192.168.1.5:5280", null)]
    [TestCase("ftp://192.168.1.5", null)]
    [TestCase("https://me@192.168.1.5", null)]
    [TestCase("", null)]
    [TestCase("two words", null)]
    public void Address_IsReadAsPeopleTypeIt(string typed, string? expected) =>
        Assert.That(HostAddress.Read(typed)?.ToString(), Is.EqualTo(expected));

    [Test]
    public void KnownHosts_RememberTheLastCertificateOfEachAddress()
    {
        using var folder = new TemporaryFolder();
        var (one, other) = (new Uri("https://192.168.1.5:5281"), new Uri("https://192.168.1.6:5281"));
        var (first, second) = (HostFingerprint.Read(Digits)!, HostFingerprint.Read(new string('A', 64))!);
        var hosts = new KnownHosts(folder.PathOf("data"));

        Assert.That(hosts.Find(one), Is.Null);
        hosts.Remember(one, first);
        hosts.Remember(other, first);
        hosts.Remember(one, second);

        Assert.That((hosts.Find(one), hosts.Find(other)), Is.EqualTo((second, first)));
    }

    [Test]
    public void KnownHosts_InADamagedFile_AreNotKnown()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(KnownHosts.FileName), "192.168.1.5:5281 not-a-fingerprint\n\n\0\0 x y z\n");

        Assert.That(new KnownHosts(folder.Path).Find(new Uri("https://192.168.1.5:5281")), Is.Null);
    }
}
