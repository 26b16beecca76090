// The door to the room: listens on the network with this computer's certificate, where that was asked for.
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using VRTraining.Host.Desktop;
using VRTraining.Host.Sessions;
using VRTraining.Link.Joining;
using VRTraining.Storage;

namespace VRTraining.Host.Doors;

/// <summary>The doors of a session together with how they listen.</summary>
internal sealed class RoomDoor
{
    private readonly X509Certificate2? _certificate;

    private RoomDoor(SessionDoors doors, SteadyClock clock, X509Certificate2? certificate) =>
        (Doors, Clock, _certificate) = (doors, clock, certificate);

    public SessionDoors Doors { get; }

    /// <summary>By which the doors, and the session behind them, tell the time.</summary>
    public SteadyClock Clock { get; }

    public static async Task<RoomDoor> OpenAsync(
        DesktopOptions options, DoorOptions doors, SqliteStore store, CancellationToken cancellationToken)
    {
        var clock = new SteadyClock(options.Time);
        var book = new GuestBook(store, clock);
        await book.ReadAsync(cancellationToken);
        var certificate = doors.Lan ? HostCertificate.Open(options.DataFolder, options.Time) : null;
        var fingerprint = certificate is null ? null : HostFingerprint.Of(certificate);
        return new RoomDoor(new SessionDoors(doors, book, fingerprint, clock), clock, certificate);
    }

    public void Listen(KestrelServerOptions kestrel)
    {
        if (_certificate is { } certificate)
        {
            kestrel.Limits.MaxConcurrentConnections = 2_000;
            kestrel.ListenAnyIP(Doors.Options.LanPort, door => door.UseHttps(certificate));
        }
    }

    /// <summary>Now that it listens: says where.</summary>
    /// <param name="urls">As the server names them.</param>
    public void Announce(IReadOnlyList<string> urls)
    {
        var own = urls.First(url => url.StartsWith("http:", StringComparison.Ordinal));
        Doors.Origins = urls.FirstOrDefault(url => url.StartsWith("https:", StringComparison.Ordinal)) is { } open
            ? [.. HostNames.Addresses().Select(address => $"https://{address}:{new Uri(open).Port}").DefaultIfEmpty(
                $"https://127.0.0.1:{new Uri(open).Port}")]
            : [own];
    }
}
