// Lets a hub's method be called by the roles it is open to, and by nobody else.
using System.Reflection;
using Microsoft.AspNetCore.SignalR;

namespace VRTraining.Host.Doors;

/// <summary>Checks each call of each hub; refusals are counted. Cuts the connections of who is shown out.</summary>
internal sealed class HubDoor(SessionDoors? doors, TimeProvider time) : IHubFilter
{
    /// <summary>Head poses come 30 times a second; nobody does much more than that.</summary>
    private readonly Allowance _calls = new(1_000, TimeSpan.FromMilliseconds(10), time);

    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var open = invocationContext.HubMethod.GetCustomAttribute<OpenToAttribute>()
            ?? invocationContext.Hub.GetType().GetCustomAttribute<OpenToAttribute>();
        var guest = WhoNow(invocationContext.Context);
        if (guest is not null && (guest.Role == DoorRole.Owner || (open?.Admits(guest) ?? false)))
        {
            if (guest.Role == DoorRole.Owner || _calls.Take(guest.Id))
            {
                return next(invocationContext);
            }

            doors?.Strangers.Add("too-many-calls");
            throw new HubException("too-many-calls");
        }

        doors?.Strangers.Add("not-your-role");
        throw new HubException("not-allowed");
    }

    /// <inheritdoc/>
    public Task OnConnectedAsync(HubLifetimeContext context, Func<HubLifetimeContext, Task> next)
    {
        if (doors is not null && Who(context.Context) is { Role: not DoorRole.Owner } guest)
        {
            doors.Connections.Add(guest.Id, context.Context);
        }

        return next(context);
    }

    /// <inheritdoc/>
    public Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        doors?.Connections.Remove(context.Context);
        return next(context, exception);
    }

    /// <summary>With the part that somebody has now, not the one with which the connection was opened.</summary>
    private Guest? WhoNow(HubCallerContext caller) =>
        Who(caller) is { Role: not DoorRole.Owner } guest ? doors?.Book.Present(guest.Id) : Who(caller);

    private static Guest? Who(HubCallerContext caller) => caller.GetHttpContext() is { } context ? Guest.Of(context) : null;
}
