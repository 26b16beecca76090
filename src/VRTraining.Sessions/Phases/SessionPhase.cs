// Where a session is in its course.
namespace VRTraining.Sessions.Phases;

/// <summary>Where a session is in its course.</summary>
public enum SessionPhase
{
    /// <summary>People come in.</summary>
    Gathering,

    /// <summary>The contract is shown, and everybody agrees to it (INACSL 2021: prebriefing is a required part).</summary>
    Prebrief,

    /// <summary>Learners play.</summary>
    Play,

    /// <summary>The room talks about it.</summary>
    Debrief,

    /// <summary>Over; nothing follows but the learner's word on what becomes of a run.</summary>
    Closed,
}
