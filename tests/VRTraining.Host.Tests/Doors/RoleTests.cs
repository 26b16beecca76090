// Roles and doors: what each role may open, asked of every endpoint there is.
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Host.Doors;
using VRTraining.Simulation.Script;

namespace VRTraining.Host.Tests.Doors;

[CancelAfter(120_000)]
public sealed partial class RoleTests
{
    private Desktop _desktop = null!;

    [SetUp]
    public async Task Begin() => _desktop = await Desktop.StartAsync(doors: new DoorOptions { Scenario = "late-report" });

    [TearDown]
    public async Task End() => await _desktop.DisposeAsync();

    private SessionDoors Doors => _desktop.Host.Doors!;

    [TestCase("/join", "OK", "->/session", "->/session", "->/session", "->/console", "->/console")]
    [TestCase("/doors", "->/join", "Forbidden", "Forbidden", "Forbidden", "OK", "OK")]
    [TestCase("/console", "->/join", "Forbidden", "Forbidden", "Forbidden", "OK", "OK")]
    [TestCase("/console/panel", "->/join", "Forbidden", "Forbidden", "Forbidden", "OK", "OK")]
    [TestCase("/session", "->/join", "OK", "OK", "OK", "->/console", "->/console")]
    [TestCase("/seat", "->/join", "->/scenarios/late-report", "Forbidden", "Forbidden", "Forbidden", "->/")]
    [TestCase("/library", "->/join", "OK", "Forbidden", "Forbidden", "Forbidden", "->/profiles")]
    [TestCase("/my-data", "->/join", "OK", "Forbidden", "Forbidden", "Forbidden", "->/profiles")]
    [TestCase("/profiles", "->/join", "Forbidden", "Forbidden", "Forbidden", "Forbidden", "OK")]
    [TestCase("/nowhere", "->/join", "Forbidden", "Forbidden", "Forbidden", "Forbidden", "NotFound")]
    [TestCase("/assets/cast/manifest.json", "->/join", "OK", "OK", "OK", "OK", "OK")]
    [TestCase("/web/site.css", "OK", "OK", "OK", "OK", "OK", "OK")]
    public async Task Page_OpensToItsRoles(
        string path, string stranger, string learner, string participant, string observer, string facilitator, string owner)
    {
        var answers = new List<string> { await AskAsync(Client(), path) };
        foreach (var role in new[] { DoorRole.Learner, DoorRole.Participant, DoorRole.Observer })
        {
            answers.Add(await AskAsync(await JoinedAsync(role), path));
        }

        answers.Add(await AskAsync(await OpenedAsync(Doors.FacilitatorAddress), path));
        answers.Add(await AskAsync(await OpenedAsync(_desktop.Host.Address), path));

        Assert.That(answers, Is.EqualTo([stranger, learner, participant, observer, facilitator, owner]));
    }

    [Test]
    public async Task Stranger_PostingOrCallingAHub_IsRefusedAndOnlyCounted()
    {
        using var http = Client();

        using var post = await http.PostAsync(new Uri("/profiles/create", UriKind.Relative), new FormUrlEncodedContent([]));
        using var hub = await http.PostAsync(new Uri("/hubs/stage/negotiate", UriKind.Relative), null);

        Assert.That(post.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(hub.StatusCode, Is.EqualTo(HttpStatusCode.Forbidden));
        Assert.That(Doors.Strangers.Counts["no-token"], Is.EqualTo(2));
        Assert.That(Doors.Guests, Is.Empty);
    }

    [Test]
    public async Task Learner_ClaimingAnotherProfileByCookie_StaysWhoItIs()
    {
        using (await _desktop.VisitAsync("quiet-otter"))
        {
        }

        using var learner = await JoinedAsync(DoorRole.Learner);
        var port = learner.BaseAddress!.Port;
        learner.DefaultRequestHeaders.Add("Cookie", $"vrtraining-profile-{port}=quiet-otter");

        var page = await learner.GetStringAsync(new Uri("/library", UriKind.Relative));

        Assert.That(page, Does.Not.Contain("quiet-otter"));
    }

    [Test]
    public async Task Guest_ShownOut_IsAStrangerFromThenOn()
    {
        using var participant = await JoinedAsync(DoorRole.Participant);
        Assert.That(await AskAsync(participant, "/doors"), Is.EqualTo("Forbidden"));

        await Doors.ShowOutAsync(Doors.Guests.Single().Id, default);

        Assert.That(await AskAsync(participant, "/doors"), Is.EqualTo("->/join"));
    }

    [Test]
    public async Task Guest_WhosePartChanges_HasItOnOpenConnectionsAsWell()
    {
        using var learner = await JoinedAsync(DoorRole.Learner);
        await using var hub = new HubConnectionBuilder().WithUrl(new Uri(learner.BaseAddress!, "/hubs/stage"), options =>
        {
            options.Cookies = _cookies[learner];
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
        }).Build();
        await hub.StartAsync();
        await hub.InvokeAsync("Blank", "no run", true);

        await Doors.Book.ChangeRoleAsync(Doors.Guests.Single().Id, DoorRole.Participant, default);

        Assert.That(
            () => hub.InvokeAsync("Blank", "no run", true), Throws.InstanceOf<HubException>().With.Message.Contains("not-allowed"));
    }

    [Test]
    public async Task Guests_AfterARestart_AreKnownAgain_AndTheirTokensAreNotInTheFile()
    {
        using var observer = await JoinedAsync(DoorRole.Observer);
        var guest = Doors.Guests.Single();
        var cookie = Token(observer);

        await _desktop.RestartAsync();

        Assert.That(Doors.Guests, Is.EqualTo([guest]));
        Assert.That(Doors.Book.Find(cookie), Is.EqualTo(guest));
        foreach (var path in Directory.EnumerateFiles(_desktop.Folder))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var text = new StreamReader(file);
            Assert.That(await text.ReadToEndAsync(), Does.Not.Contain(cookie), path);
        }
    }

    [Test]
    public async Task Token_IsRandomHttpOnlyAndSameSite()
    {
        using var http = Client();
        using var reply = await http.PostAsJsonAsync("/join/seat", new { protocol = 1, code = Doors.Code.Current });

        Assert.That(
            reply.Headers.GetValues("Set-Cookie").Single(),
            Does.Match("^vrtraining-guest-[0-9]+=[0-9a-f]{32}; max-age=50400; path=/; samesite=strict; httponly$"));
    }

    [Test]
    public async Task Flood_FromOneGuest_IsTurnedAwayWhileOthersGoOn()
    {
        using var flooding = await JoinedAsync(DoorRole.Participant);
        using var other = await JoinedAsync(DoorRole.Observer);

        var answers = new List<string>();
        for (var i = 0; i < 301; i++)
        {
            answers.Add(await AskAsync(flooding, "/doors"));
        }

        Assert.That(answers.Count(answer => answer == "Forbidden"), Is.EqualTo(300));
        Assert.That(answers[^1], Is.EqualTo("TooManyRequests"));
        Assert.That(await AskAsync(other, "/doors"), Is.EqualTo("Forbidden"));
    }

    private readonly Dictionary<HttpClient, CookieContainer> _cookies = [];

    private HttpClient Client()
    {
        var cookies = new CookieContainer();
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false })
        {
            BaseAddress = new Uri(new Uri(_desktop.Host.Address), "/"),
        };
        _cookies[http] = cookies;
        return http;
    }

    private string Token(HttpClient http) => _cookies[http].GetAllCookies()
        .Single(cookie => cookie.Name.StartsWith("vrtraining-guest", StringComparison.Ordinal)).Value;

    private async Task<HttpClient> JoinedAsync(DoorRole role)
    {
        var http = Client();
        var page = await http.GetStringAsync(new Uri("/join", UriKind.Relative));
        using var reply = await http.PostAsync(new Uri("/join", UriKind.Relative), new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", FormToken().Match(page).Groups[1].Value),
            new("code", Doors.Code.Current),
            new("role", Spelling.Of(role)),
        ]));
        Assert.That(reply.StatusCode, Is.EqualTo(HttpStatusCode.Redirect));
        return http;
    }

    private async Task<HttpClient> OpenedAsync(string address)
    {
        var http = Client();
        using var reply = await http.GetAsync(new Uri(address));
        return http;
    }

    private static async Task<string> AskAsync(HttpClient http, string path)
    {
        using var reply = await http.GetAsync(new Uri(path, UriKind.Relative));
        return reply.StatusCode == HttpStatusCode.Redirect
            ? $"->{reply.Headers.Location!.OriginalString}"
            : reply.StatusCode.ToString();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
