// The door to the room: its certificate, which names it answers to, and that the owner's key does not open it.
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;
using VRTraining.Host.Doors;
using VRTraining.Link.Joining;
using VRTraining.Testing;

namespace VRTraining.Host.Tests.Doors;

[CancelAfter(120_000)]
public sealed class RoomDoorTests
{
    private static readonly DateTimeOffset Today = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    [Test]
    public async Task Door_ShowsTheCertificateWhoseFingerprintIsShown()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Lan = true, LanPort = 0 });
        HostFingerprint? seen = null;
        using var http = Client(desktop, certificate => seen = HostFingerprint.Of(certificate));

        using var page = await http.GetAsync(new Uri("/join", UriKind.Relative));

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(seen, Is.EqualTo(desktop.Host.Doors!.Fingerprint));
    }

    [Test]
    public async Task Door_ForTheOwnersKey_StaysShut()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Lan = true, LanPort = 0 });
        using var http = Client(desktop, _ => { });
        var key = new Uri(desktop.Host.Address).Query;

        using var page = await http.GetAsync(new Uri($"/profiles{key}", UriKind.Relative));

        Assert.That(page.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        Assert.That(page.Headers.Location!.OriginalString, Is.EqualTo("/join"));
    }

    [TestCase("rebound.example", HttpStatusCode.BadRequest)]
    [TestCase("192.168.1.5", HttpStatusCode.OK)]
    [TestCase("localhost", HttpStatusCode.OK)]
    public async Task Door_AnswersToAddressesAndItsOwnName(string name, HttpStatusCode expected)
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Lan = true, LanPort = 0 });
        using var http = Client(desktop, _ => { });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/join", UriKind.Relative));
        request.Headers.Host = name;

        using var page = await http.SendAsync(request);

        Assert.That(page.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Token_OverTheNetwork_IsSecure()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions { Lan = true, LanPort = 0 });
        using var http = Client(desktop, _ => { });

        using var reply = await http.PostAsJsonAsync(
            "/join/seat", new { protocol = 1, code = desktop.Host.Doors!.Code.Current });

        Assert.That(reply.Headers.GetValues("Set-Cookie").Single(), Does.Contain("; secure; samesite=strict; httponly"));
    }

    [Test]
    public async Task Desktop_WithoutLan_HasNoDoorToTheNetwork()
    {
        await using var desktop = await Desktop.StartAsync(doors: new DoorOptions());

        Assert.That(desktop.Host.Doors!.Fingerprint, Is.Null);
        Assert.That(desktop.Host.Doors.Origins, Is.EqualTo([new Uri(desktop.Host.Address).GetLeftPart(UriPartial.Authority)]));
    }

    [Test]
    public void Certificate_IsKeptForItsOwner_AndMadeAnewBeforeItEnds()
    {
        using var folder = new TemporaryFolder();
        var time = new FakeTimeProvider(Today);
        using var first = HostCertificate.Open(folder.Path, time);

        time.SetUtcNow(first.NotAfter.AddDays(-14).AddSeconds(-1).ToUniversalTime());
        using var kept = HostCertificate.Open(folder.Path, time);
        time.Advance(TimeSpan.FromSeconds(1));
        using var renewed = HostCertificate.Open(folder.Path, time);

        Assert.That(HostFingerprint.Of(kept), Is.EqualTo(HostFingerprint.Of(first)));
        Assert.That(HostFingerprint.Of(renewed), Is.Not.EqualTo(HostFingerprint.Of(first)));
        if (!OperatingSystem.IsWindows())
        {
            Assert.That(
                File.GetUnixFileMode(folder.PathOf(HostCertificate.FileName)),
                Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
        }
    }

    [Test]
    public void Certificate_ThatIsDamaged_IsMadeAnew()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.PathOf(HostCertificate.FileName), "not a certificate");

        using var made = HostCertificate.Open(folder.Path, new FakeTimeProvider(Today));

        Assert.That(made.HasPrivateKey, Is.True);
    }

    [Test]
    public void QrPicture_IsInlineAndEncodesWhatItIsCalled()
    {
        var svg = QrPicture.Svg("https://192.168.1.5:5281/join?code=123456", "a <code>");

        Assert.That(svg, Does.StartWith("<svg").And.Contain("aria-label=\"a &lt;code&gt;\"").And.Not.Contain("href"));
    }

    private static HttpClient Client(Desktop desktop, Action<X509Certificate2> seen)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        handler.ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
        {
            seen(certificate!);
            return true;
        };
        var port = new Uri(desktop.Host.Doors!.Origins[0]).Port;
        return new HttpClient(handler) { BaseAddress = new Uri($"https://127.0.0.1:{port}") };
    }
}
