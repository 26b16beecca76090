// The live connections of guests, so that showing somebody out takes effect at once.
using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace VRTraining.Host.Doors;

/// <summary>The live connections of guests; for any thread.</summary>
internal sealed class OpenConnections
{
    private readonly ConcurrentDictionary<string, (string Guest, HubCallerContext Connection)> _open = new();

    public void Add(string guest, HubCallerContext connection) => _open[connection.ConnectionId] = (guest, connection);

    public void Remove(HubCallerContext connection) => _open.TryRemove(connection.ConnectionId, out _);

    /// <summary>Cuts the connections of one guest.</summary>
    public void Cut(string guest)
    {
        foreach (var (_, open) in _open.Where(pair => pair.Value.Guest == guest).ToList())
        {
            open.Connection.Abort();
        }
    }
}
