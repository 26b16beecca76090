// Which roles an endpoint or a hub's method is open to; without a word it is open to the owner alone.
using Microsoft.AspNetCore.Builder;

namespace VRTraining.Host.Doors;

/// <summary>Says who may use an endpoint or call a hub's method beside the owner; what says nothing is the owner's.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
public sealed class OpenToAttribute(params DoorRole[] roles) : Attribute
{
    /// <summary>The roles.</summary>
    public IReadOnlyList<DoorRole> Roles => roles;

    /// <summary>Whether even strangers may: the way in itself.</summary>
    public bool Everybody { get; init; }

    /// <summary>Whether somebody may; null is a stranger.</summary>
    public bool Admits(Guest? guest) => Everybody || (guest?.Is(roles) ?? false);
}

/// <summary>Marks what guests of an ended session may still use: to read that it is over, and take away what is theirs.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class)]
internal sealed class StaysOpenAttribute : Attribute;

/// <summary>Opens endpoints.</summary>
public static class Opening
{
    /// <summary>Opens endpoints to roles beside the owner.</summary>
    public static TBuilder OpenTo<TBuilder>(this TBuilder endpoints, params DoorRole[] roles)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new OpenToAttribute(roles));

    /// <summary>Opens endpoints to everybody who has come in, whatever the role.</summary>
    public static TBuilder OpenToGuests<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.OpenTo(Enum.GetValues<DoorRole>());

    /// <summary>Leaves endpoints open to their guests for the farewell after the session's end.</summary>
    internal static TBuilder StaysOpen<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new StaysOpenAttribute());

    /// <summary>Opens endpoints to strangers as well.</summary>
    public static TBuilder OpenToEverybody<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.WithMetadata(new OpenToAttribute { Everybody = true });
}
