// Lets a hub's method be called by the roles it is open to, and by nobody else.
using System.Reflection;
using Microsoft.AspNetCore.SignalR;

namespace VRTraining.Host.Doors;

/// <summary>Checks each call of each hub; refusals are counted.</summary>
internal sealed class HubDoor(SessionDoors? doors) : IHubFilter
{
    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var guest = invocationContext.Context.GetHttpContext() is { } context ? Guest.Of(context) : null;
        var open = invocationContext.HubMethod.GetCustomAttribute<OpenToAttribute>()
            ?? invocationContext.Hub.GetType().GetCustomAttribute<OpenToAttribute>();

        // A guest who was shown out keeps no open connection either.
        var isGone = guest is not null && doors is not null && guest.Role != DoorRole.Owner && !doors.Guests.Contains(guest);
        if (!isGone && (guest is { Role: DoorRole.Owner } || (open?.Admits(guest) ?? false)))
        {
            return next(invocationContext);
        }

        doors?.Strangers.Add("not-your-role");
        throw new HubException("not-allowed");
    }
}
