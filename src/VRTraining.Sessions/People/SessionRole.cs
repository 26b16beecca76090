// What somebody is in a session; what each may do stands in Permissions.
namespace VRTraining.Sessions.People;

/// <summary>What somebody is in a session.</summary>
public enum SessionRole
{
    /// <summary>Leads the session, and steers.</summary>
    Facilitator,

    /// <summary>Plays a run of the session.</summary>
    Learner,

    /// <summary>In the room without the headset.</summary>
    Participant,

    /// <summary>A participant who rates.</summary>
    Observer,
}
