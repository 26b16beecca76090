// One of each kind of people before a host's doors, and how they knock.
using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using VRTraining.Host.Desktop;
using VRTraining.Host.Tests.Sessions;
using VRTraining.Link.Joining;

namespace VRTraining.Host.Tests.Doors;

/// <summary>A door: an endpoint with one of its methods, and an address that leads there.</summary>
internal sealed record Door(string Method, string Pattern, string Path)
{
    /// <summary>As the table names it.</summary>
    public string Row => $"{Method} {Pattern}";
}

/// <summary>One of each kind of people before a host's doors.</summary>
internal sealed partial class People : IAsyncDisposable
{
    private readonly Session _session;
    private readonly Session _other;
    private readonly List<(char Letter, CookieContainer Cookies)> _everybody = [];
    private readonly Uri _root;

    private People(Session session, Session other) =>
        (_session, _other, _root) = (session, other, new Uri(new Uri(session.Desktop.Host.Address), "/"));

    /// <summary>Everybody by the letter of the tables, and the owner as <see cref="Owner"/>.</summary>
    public IReadOnlyList<(char Letter, CookieContainer Cookies)> Everybody => _everybody;

    public const char Owner = '*';

    /// <summary>Every endpoint of the host, once for each method it takes.</summary>
    public IEnumerable<Door> Doors =>
        from endpoint in _session.Desktop.Host.Endpoints.OfType<RouteEndpoint>()
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Door(method, pattern, Parameter().Replace(pattern, match => ValueOf(match.Value)));

    /// <summary>Every hub of the host.</summary>
    public static IEnumerable<Type> Hubs => typeof(DesktopHost).Assembly.GetTypes()
        .Where(type => type.IsSubclassOf(typeof(Hub)) && !type.IsAbstract);

    public static async Task<People> GatherAsync()
    {
        var people = new People(await Session.StartAsync(), await Session.StartAsync());
        people._everybody.Add(('S', new CookieContainer()));
        people._everybody.Add(('W', people.WithTheTokenOf(await FacilitatorOf(people._other))));
        foreach (var (letter, role) in new[] { ('L', "learner"), ('P', "participant"), ('O', "observer") })
        {
            people._everybody.Add((letter, (await people._session.JoinAsync(role)).Cookies));
        }

        people._everybody.Add(('F', await FacilitatorOf(people._session)));
        people._everybody.Add((Owner, people._session.Facilitator.Cookies));
        return people;
    }

    /// <summary>The session ends.</summary>
    public Task EndAsync() => _session.Doors.CloseAsync(default);

    /// <summary>Whether somebody gets through, and the answer.</summary>
    public async Task<(bool IsLetThrough, HttpStatusCode Status)> KnockAsync(CookieContainer cookies, Door door)
    {
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(new HttpMethod(door.Method), new Uri(_root, door.Path));
        request.Content = door.Method != "POST" ? null
            : door.Pattern == JoinRequest.Path ? JsonContent.Create(new { })
            : new FormUrlEncodedContent([]);
        var before = Refusals;
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isLetThrough = Refusals == before;
        if (!isLetThrough)
        {
            Assert.That(
                answer.StatusCode == HttpStatusCode.Forbidden || answer.Headers.Location?.OriginalString == "/join",
                $"{door.Row} was refused, and answered {answer.StatusCode}");
        }

        return (isLetThrough, answer.StatusCode);
    }

    /// <summary>The methods of a hub that a client can name.</summary>
    public static IEnumerable<MethodInfo> MethodsOf(Type hub) =>
        hub.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition().DeclaringType == hub);

    /// <summary>Whether somebody may call a method: neither the hub's door nor the session says no.</summary>
    public async Task<bool> MayCallAsync(CookieContainer cookies, Type hub, MethodInfo method)
    {
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(_root, PathOf(hub)), options =>
        {
            options.Cookies = cookies;
            options.SkipNegotiation = true;
            options.Transports = HttpTransportType.WebSockets;
        }).Build();
        try
        {
            await connection.StartAsync();
        }
        catch (WebSocketException)
        {
            return false;
        }

        try
        {
            return !(await CallAsync(connection, method)).Contains("not-allowed", StringComparison.Ordinal);
        }
        catch (HubException refused) when (refused.Message.Contains("not-allowed", StringComparison.Ordinal))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        await _other.DisposeAsync();
    }

    private static async Task<string> CallAsync(HubConnection connection, MethodInfo method)
    {
        object?[] arguments =
        [
            .. method.GetParameters().Where(parameter => parameter.ParameterType != typeof(CancellationToken)).Select(Sense),
        ];
        if (!method.ReturnType.Name.StartsWith("IAsyncEnumerable", StringComparison.Ordinal))
        {
            return (await connection.InvokeCoreAsync<object?>(method.Name, arguments))?.ToString() ?? "";
        }

        await foreach (var first in connection.StreamAsyncCore<object?>(method.Name, arguments))
        {
            return first?.ToString() ?? "";
        }

        return "";
    }

    /// <summary>Something that makes sense, so that nothing but the role can be what is refused.</summary>
    private static object? Sense(ParameterInfo parameter) => parameter.Name switch
    {
        "runId" => Guid.Empty.ToString(),
        "reaction" => "heart",
        "kind" => "thought",
        "text" => "That took courage.",
        "poll" or "from" or "framesPerSecond" => 1,
        "option" => 0,
        "blanked" => false,
        "pose" => Array.Empty<byte>(),
        "hello" or "submission" or "target" => null,
        _ => throw new InvalidOperationException($"What makes sense for {parameter.Member.Name}({parameter.Name})?"),
    };

    private string PathOf(Type hub) => _session.Desktop.Host.Endpoints.OfType<RouteEndpoint>()
        .First(endpoint => endpoint.Metadata.GetMetadata<HubMetadata>()?.HubType == hub
            && endpoint.Metadata.GetMetadata<NegotiateMetadata>() is null).RoutePattern.RawText!;

    /// <summary>How often the doors have sent somebody away; what a handler behind them refuses has other words.</summary>
    private int Refusals => new[] { "no-token", "not-your-role", "session-is-over" }
        .Sum(reason => _session.Doors.Strangers.Counts.GetValueOrDefault(reason));

    private static async Task<CookieContainer> FacilitatorOf(Session session)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies });
        using var console = await http.GetAsync(new Uri(session.Doors.FacilitatorAddress));
        Assert.That(console.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/console"));
        return cookies;
    }

    /// <summary>The token of another host's guest, named as this one's would be.</summary>
    private CookieContainer WithTheTokenOf(CookieContainer others)
    {
        var token = others.GetAllCookies().Single(cookie => cookie.Name.StartsWith("vrtraining-guest", StringComparison.Ordinal)).Value;
        var cookies = new CookieContainer();
        cookies.Add(_root, new Cookie($"vrtraining-guest-{_root.Port}", token));
        return cookies;
    }

    private static string ValueOf(string parameter) =>
        parameter.Contains(":guid", StringComparison.Ordinal) ? Guid.Empty.ToString()
        : parameter.Contains(":long", StringComparison.Ordinal) ? "1"
        : "nowhere";

    [GeneratedRegex("{[^}]*}")]
    private static partial Regex Parameter();
}
