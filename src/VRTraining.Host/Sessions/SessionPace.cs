// How fast one person may ask: quicker than any hand, slower than a flood.
using VRTraining.Host.Doors;

namespace VRTraining.Host.Sessions;

/// <summary>Twenty commands at once, and then four a second, for each guest.</summary>
internal sealed class SessionPace(TimeProvider time)
{
    private readonly Allowance _commands = new(20, TimeSpan.FromMilliseconds(250), time);

    /// <summary>Uses up one; false where none is left.</summary>
    public bool Allows(Guest guest) => guest.Is(DoorRole.Facilitator) || _commands.Take(guest.Id);
}
