// Finds out who sends a request, and lets it pass where the endpoint is open to that role.
using Microsoft.AspNetCore.Http;
using VRTraining.Host.Desktop;
using VRTraining.Host.Endpoints;
using VRTraining.Host.Visits;
using VRTraining.Link.Joining;
using static VRTraining.Languages.Words;

namespace VRTraining.Host.Doors;

/// <summary>The two checks that every request passes: who it is, and whether this is open to them.</summary>
internal sealed class DoorCheck(LaunchKey key, SessionDoors? doors, TimeProvider time)
{
    /// <summary>More than a hand presses or a page asks for; less than what would keep a host busy.</summary>
    private readonly Allowance _ofGuest = new(300, TimeSpan.FromMilliseconds(20), time);

    /// <summary>A whole room may come in from one address: behind a router, or over a VPN.</summary>
    private readonly Allowance _ofPlace = new(3_000, TimeSpan.FromMilliseconds(4), time);

    /// <summary>Remembers in the request who sent it. A key in the address becomes a cookie.</summary>
    public Task IdentifyAsync(HttpContext context, RequestDelegate next)
    {
        // The owner's key counts at the door of this computer only, whoever may have got hold of it.
        if (!context.Request.IsHttps)
        {
            if (key.TakeFromAddress(context))
            {
                return Task.CompletedTask;
            }

            if (key.Opens(context))
            {
                context.Items[typeof(Guest)] = Guest.Owner;
                return next(context);
            }
        }

        if (doors is null)
        {
            return LaunchKey.RefuseAsync(context);
        }

        var guest = doors.Book.Find(GuestCookie.Read(context));
        if (!(guest is null ? _ofPlace.Take(PlaceOf(context)) : _ofGuest.Take(guest.Id)))
        {
            doors.Strangers.Add("too-many-requests");
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Task.CompletedTask;
        }

        context.Items[typeof(Guest)] = guest;
        return next(context);
    }

    /// <summary>Lets through what is open to whoever sent it.</summary>
    public Task AuthorizeAsync(HttpContext context, RequestDelegate next)
    {
        var guest = Guest.Of(context);
        var open = context.GetEndpoint()?.Metadata.GetMetadata<OpenToAttribute>();
        var hasEnded = guest is { Until: not null } && context.GetEndpoint()?.Metadata.GetMetadata<StaysOpenAttribute>() is null;
        if (guest is { Role: DoorRole.Owner } || (!hasEnded && (open?.Admits(guest) ?? false)))
        {
            return next(context);
        }

        if (hasEnded)
        {
            doors!.Strangers.Add(JoinReply.SessionIsOver);
            return Farewell(Visitor.Of(context)).ExecuteAsync(context);
        }

        doors!.Strangers.Add(guest is null ? "no-token" : "not-your-role");
        if (HttpMethods.IsGet(context.Request.Method) && guest is null && context.Request.Headers.Upgrade.Count == 0)
        {
            context.Response.Redirect("/join");
            return Task.CompletedTask;
        }

        return Page.Message(
            StatusCodes.Status403Forbidden,
            Say("This door is not yours"),
            Say("What lies behind it is for somebody else in the room. Nothing is wrong, and nothing was noted down."),
            Visitor.Of(context)).ExecuteAsync(context);
    }

    /// <summary>What everybody is told once a session has ended.</summary>
    public static IResult Farewell(Visitor? visitor) => Page.Message(
        StatusCodes.Status403Forbidden,
        Say("This session is over"),
        Say("Thank you for having been there. You can close this page."),
        visitor);

    /// <summary>Where a request comes from, as coarse as one network hands out addresses.</summary>
    public static string PlaceOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? System.Net.IPAddress.None;
        return address is { IsIPv4MappedToIPv6: false, AddressFamily: System.Net.Sockets.AddressFamily.InterNetworkV6 }
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.MapToIPv4().ToString();
    }
}
