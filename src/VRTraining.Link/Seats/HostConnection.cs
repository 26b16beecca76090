// A live connection to a host, which speaks only to the certificate that was compared.
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace VRTraining.Link.Seats;

/// <summary>Makes connections to hubs of a host.</summary>
internal static class HostConnection
{
    /// <summary>A link that was silent for so long is lost; the host counts the same.</summary>
    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(15);

    /// <summary>A connection to a hub, not started yet.</summary>
    /// <param name="door">A door that was entered.</param>
    /// <param name="path">The hub's path.</param>
    public static HubConnection To(HostDoor door, string path)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(door.Address, path), connection =>
            {
                connection.Cookies = door.Cookies;
                connection.Transports = HttpTransportType.WebSockets;
                connection.HttpMessageHandlerFactory = handler =>
                {
                    ((HttpClientHandler)handler).ServerCertificateCustomValidationCallback =
                        (_, certificate, _, _) => door.IsExpected(certificate);
                    return handler;
                };
                connection.WebSocketConfiguration = socket =>
                    socket.RemoteCertificateValidationCallback = (_, certificate, _, _) => door.IsExpected(certificate);
            })
            .AddMessagePackProtocol()
            .Build();
        hub.ServerTimeout = Silence;
        hub.KeepAliveInterval = Silence / 3;
        return hub;
    }
}
