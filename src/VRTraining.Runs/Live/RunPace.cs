// Who moves the time of a run.
namespace VRTraining.Runs.Live;

/// <summary>Who moves the time of a run.</summary>
public enum RunPace
{
    /// <summary>A clock: the host stamps every input, and timers end what is limited.</summary>
    Live,

    /// <summary>
    /// The inputs: their own run times are the clock. A limit that lies before an input's time has run out by then, at
    /// exactly its deadline.
    /// </summary>
    Scripted,
}
