// Somebody who has come in.
using Microsoft.AspNetCore.Http;

namespace VRTraining.Host.Doors;

/// <summary>Somebody who has come in; a browser or a head, not a person.</summary>
/// <param name="Id">Public within the session; says nothing about the token that lets one in.</param>
/// <param name="Role">What this guest may do.</param>
/// <param name="Profile">The profile that a learner's runs belong to; null for everybody else.</param>
/// <param name="CameAt">When.</param>
public sealed record Guest(string Id, DoorRole Role, string? Profile, DateTimeOffset CameAt)
{
    /// <summary>Until when a guest of an ended session may say goodbye; null while the session goes on.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Whoever started the program.</summary>
    internal static Guest Owner { get; } = new("owner", DoorRole.Owner, null, DateTimeOffset.UnixEpoch);

    /// <summary>Whether one of these roles is this guest's; an owner passes for any.</summary>
    public bool Is(params ReadOnlySpan<DoorRole> roles) => Role == DoorRole.Owner || roles.Contains(Role);

    /// <summary>Who sent a request, as the doors found out; null for a stranger.</summary>
    public static Guest? Of(HttpContext context) => context.Items[typeof(Guest)] as Guest;
}
