// Forms and sockets of other pages are refused, our own pages' forms are taken, and no page may run foreign script.
using System.Net;

namespace VRTraining.Host.Tests;

[CancelAfter(60_000)]
public sealed class OriginTests
{
    [TestCase("http://evil.example", HttpStatusCode.Forbidden)]
    [TestCase("null", HttpStatusCode.Forbidden)]
    [TestCase("self", HttpStatusCode.OK)]
    public async Task Request_OfAnotherOrigin_IsRefused(string origin, HttpStatusCode expected)
    {
        await using var desktop = await Desktop.StartAsync();
        var root = new Uri(new Uri(desktop.Host.Address), "/").ToString().TrimEnd('/');
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });
        await http.GetAsync(new Uri(desktop.Host.Address));

        using var request = new HttpRequestMessage(HttpMethod.Get, $"{root}/profiles");
        request.Headers.Add("Origin", origin == "self" ? root : origin);
        using var response = await http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(expected));
    }

    [Test]
    public async Task Request_ForAnotherHostName_IsRefused()
    {
        await using var desktop = await Desktop.StartAsync();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(desktop.Host.Address));
        request.Headers.Host = "rebound.example";

        using var response = await http.SendAsync(request);

        Assert.That(response.StatusCode, Is.EqualTo(HttpStatusCode.BadRequest));
    }

    [Test]
    public async Task Page_AllowsOnlyItsOwnScript_AndKeepsItsOriginForItsForms()
    {
        await using var desktop = await Desktop.StartAsync();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer() });

        using var response = await http.GetAsync(new Uri(desktop.Host.Address));

        Assert.That(
            response.Headers.GetValues("Content-Security-Policy").Single(),
            Does.Contain("default-src 'none'").And.Contain("script-src 'self';").And.Not.Contain("unsafe"));
        Assert.That(response.Headers.GetValues("Referrer-Policy").Single(), Is.EqualTo("same-origin"));
    }
}
