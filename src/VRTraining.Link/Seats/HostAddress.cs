// Where a host is, as somebody types it.
using System.Net;

namespace VRTraining.Link.Seats;

/// <summary>Where a host is.</summary>
public static class HostAddress
{
    /// <summary>The port of a host's door to the room, where none is typed.</summary>
    public const int UsualPort = 5281;

    /// <summary>
    /// Reads <c>192.168.1.5</c>, <c>192.168.1.5:5281</c>, <c>https://laptop.local:5281/join</c>: scheme and port may be
    /// missing, a path does not matter. Without a certificate (<c>http</c>) only this computer itself is taken.
    /// </summary>
    /// <returns>Scheme, host and port; null where it is no address of a host.</returns>
    public static Uri? Read(string text)
    {
        var typed = text.Trim();
        var full = typed.Contains("://", StringComparison.Ordinal) ? typed : $"https://{typed}";
        if (!Uri.TryCreate(full, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0)
        {
            return null;
        }

        var named = full[(full.IndexOf("://", StringComparison.Ordinal) + 3)..].Split('/')[0];
        var hasPort = named[(named.LastIndexOf(']') + 1)..].Contains(':', StringComparison.Ordinal);
        return uri.Scheme switch
        {
            "https" => new UriBuilder("https", uri.Host, hasPort ? uri.Port : UsualPort).Uri,
            "http" when uri.IsLoopback && hasPort => new UriBuilder("http", uri.Host, uri.Port).Uri,
            _ => null,
        };
    }

    /// <summary>Whether an address needs no certificate: it never leaves this computer.</summary>
    public static bool IsThisComputer(Uri address) => address.Scheme == "http"
        && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));
}
