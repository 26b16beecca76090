// What somebody who comes in may do.
namespace VRTraining.Host.Doors;

/// <summary>What somebody who comes in may do.</summary>
public enum DoorRole
{
    /// <summary>Whoever started the program, on the same computer: everything.</summary>
    Owner,

    /// <summary>Runs the session, by a secret link: console and mirror; not the profiles of this computer.</summary>
    Facilitator,

    /// <summary>Plays a run of the session: one's own, and nobody else's.</summary>
    Learner,

    /// <summary>Is in the room without a headset: votes and watches the mirror.</summary>
    Participant,

    /// <summary>Watches and rates.</summary>
    Observer,
}
