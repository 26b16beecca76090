// The door of a host as a head finds it: which certificate it shows, and what it answers to a code.
using System.Net;
using System.Net.Http.Json;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Microsoft.AspNetCore.SignalR;
using VRTraining.Link.Joining;

namespace VRTraining.Link.Seats;

/// <summary>
/// A head's side of a host's door: keeps the token that it was given, and speaks to nobody who shows another
/// certificate than the one that was compared.
/// </summary>
public sealed class HostDoor : IDisposable
{
    private const int LargestScript = 16 << 20;

    private readonly HostFingerprint? _expected;
    private readonly SeatTokens? _kept;
    private readonly CookieContainer _cookies = new();
    private readonly HttpClientHandler _handler;
    private readonly HttpClient _http;
    private bool _sawAnother;

    /// <summary>Nothing is sent yet.</summary>
    /// <param name="address">As <see cref="HostAddress.Read"/> gives it.</param>
    /// <param name="expected">The certificate that was compared; null only where the address is this computer's own.</param>
    /// <param name="kept">The tokens of a head that may have crashed; null: it is known to nobody again.</param>
    /// <exception cref="ArgumentException">A certificate is needed there.</exception>
    public HostDoor(Uri address, HostFingerprint? expected, SeatTokens? kept = null)
    {
        if (expected is null && !HostAddress.IsThisComputer(address))
        {
            throw new ArgumentException("Another computer is only spoken to when its certificate is known.", nameof(expected));
        }

        (Address, _expected, _kept) = (address, expected, kept);
        _handler = new HttpClientHandler
        {
            CookieContainer = _cookies,
            AllowAutoRedirect = false,
            ServerCertificateCustomValidationCallback = (_, certificate, _, _) => IsExpected(certificate),
        };
        _http = new HttpClient(_handler, disposeHandler: false) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(30) };
    }

    /// <summary>Where it is.</summary>
    public Uri Address { get; }

    internal CookieContainer Cookies => _cookies;

    internal HttpMessageHandler Handler => _handler;

    /// <summary>Which certificate is shown there; nothing else is said or sent.</summary>
    /// <exception cref="LinkClosedException">Nobody answers, or not with a certificate.</exception>
    public static async Task<HostFingerprint> ShownAtAsync(Uri address, CancellationToken cancellationToken)
    {
        HostFingerprint? shown = null;
        try
        {
            using var tcp = new TcpClient();
            await tcp.ConnectAsync(address.Host, address.Port, cancellationToken);
            await using var tls = new SslStream(tcp.GetStream(), false, (_, certificate, _, _) =>
            {
                shown = certificate is null ? null : HostFingerprint.Of(certificate);
                return shown is not null;
            });
            await tls.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions { TargetHost = address.Host }, cancellationToken);
        }
        catch (Exception nobody) when (nobody is SocketException or IOException or AuthenticationException)
        {
            throw new LinkClosedException(LinkClosedException.Unreachable, nobody);
        }

        return shown ?? throw new LinkClosedException(LinkClosedException.NotAHost);
    }

    /// <summary>Goes in: with a token that was kept, where a run of its learner waits for it; else with a code.</summary>
    /// <exception cref="LinkClosedException">The host does not let in, is not there, or is another one.</exception>
    public async Task EnterAsync(string code, CancellationToken cancellationToken)
    {
        if (_kept?.Find(Address) is { } token)
        {
            _cookies.Add(token);
        }

        using var response = await SendAsync(
            () => _http.PostAsJsonAsync(
                JoinRequest.Path,
                new JoinRequest(JoinRequest.CurrentProtocol, code),
                JoinJson.Default.JoinRequest,
                cancellationToken));
        var reply = await ReplyAsync(response, cancellationToken);
        if (reply.Refused is { } refused)
        {
            Forget();
            throw new LinkClosedException(refused);
        }

        if (!response.IsSuccessStatusCode || _cookies.GetCookies(Address).Count == 0)
        {
            throw new LinkClosedException(LinkClosedException.NotAHost);
        }
    }

    /// <summary>A run begins or goes on, and whoever plays it must be known again.</summary>
    internal void Keep()
    {
        if (_cookies.GetCookies(Address) is [{ } token, ..])
        {
            _kept?.Keep(Address, token);
        }
    }

    /// <summary>There is nothing to come back to.</summary>
    internal void Forget() => _kept?.Forget(Address);

    /// <summary>The script with that content hash.</summary>
    /// <exception cref="LinkClosedException">The host has none, or sends another one.</exception>
    internal async Task<byte[]> ScriptAsync(string contentHash, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(() => _http.GetAsync(
            new Uri(SeatWelcome.ScriptPath + contentHash, UriKind.Relative), cancellationToken));
        if (!response.IsSuccessStatusCode || response.Content.Headers.ContentLength > LargestScript)
        {
            throw new LinkClosedException(LinkClosedException.NotAHost);
        }

        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    /// <summary>Whether a certificate is the one that was compared.</summary>
    internal bool IsExpected(System.Security.Cryptography.X509Certificates.X509Certificate? certificate)
    {
        var same = certificate is not null && _expected is { } expected && expected.Matches(HostFingerprint.Of(certificate));
        Volatile.Write(ref _sawAnother, !same);
        return same;
    }

    /// <summary>Why nothing could be said: another certificate, or nobody there.</summary>
    internal LinkClosedException Unreachable(Exception cause) => new(
        Volatile.Read(ref _sawAnother) ? LinkClosedException.OtherCertificate : LinkClosedException.Unreachable, cause);

    /// <summary>Why there is no coming back, or null where the link may be made again.</summary>
    internal LinkClosedException? ForGood(Exception failure) => failure switch
    {
        LinkClosedException closed => closed,
        HubException or HttpRequestException { StatusCode: HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized } =>
            new LinkClosedException(LinkClosedException.ShownOut, failure),
        FormatException or HttpRequestException { StatusCode: HttpStatusCode.NotFound } =>
            new LinkClosedException(LinkClosedException.NotAHost, failure),
        _ when Unreachable(failure) is { Reason: LinkClosedException.OtherCertificate } other => other,
        _ => null,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        _http.Dispose();
        _handler.Dispose();
    }

    private async Task<HttpResponseMessage> SendAsync(Func<Task<HttpResponseMessage>> send)
    {
        try
        {
            return await send();
        }
        catch (HttpRequestException failure)
        {
            throw Unreachable(failure);
        }
        catch (TaskCanceledException late) when (late.InnerException is TimeoutException)
        {
            throw Unreachable(late);
        }
    }

    private static async Task<JoinReply> ReplyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync(JoinJson.Default.JoinReply, cancellationToken)
                ?? throw new LinkClosedException(LinkClosedException.NotAHost);
        }
        catch (Exception strange) when (strange is System.Text.Json.JsonException or InvalidOperationException)
        {
            throw new LinkClosedException(LinkClosedException.NotAHost, strange);
        }
    }
}
