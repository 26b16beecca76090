// A head at the door of a test's session.
using VRTraining.Host.Doors;
using VRTraining.Link.Seats;

namespace VRTraining.Host.Tests.Seats;

/// <summary>Goes in at a door and sits down, as a headset or <c>vrtraining join</c> does.</summary>
internal static class SessionGuest
{
    public static DoorOptions LateReport { get; } = new() { Lan = true, LanPort = 0, Scenario = "late-report" };

    /// <summary>The session's door on this computer.</summary>
    public static Uri AddressOf(Desktop desktop) =>
        new UriBuilder(desktop.Host.Doors!.Origins[0]) { Host = "127.0.0.1" }.Uri;

    public static async Task<HostDoor> EnterAsync(Desktop desktop, CancellationToken cancellationToken)
    {
        var door = new HostDoor(AddressOf(desktop), desktop.Host.Doors!.Fingerprint);
        await door.EnterAsync(desktop.Host.Doors.Code.Current, cancellationToken);
        return door;
    }

    public static async Task<RemoteSeat> SitAsync(Desktop desktop, CancellationToken cancellationToken) =>
        await RemoteSeat.SitAsync(await EnterAsync(desktop, cancellationToken), TimeProvider.System, cancellationToken);

    /// <summary>Waits until something is so; whoever waits for nothing is stopped by the test's limit.</summary>
    public static async Task UntilAsync(Func<bool> isSo, CancellationToken cancellationToken)
    {
        while (!isSo())
        {
            await Task.Delay(10, cancellationToken);
        }
    }
}
