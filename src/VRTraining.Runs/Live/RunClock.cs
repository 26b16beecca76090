// Run time from a monotonic clock: it goes on while the run plays and stands still otherwise.
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Live;

/// <summary>A reading of the run's clock, from which every later run time follows; immutable.</summary>
/// <param name="Base">The run time at <paramref name="Since"/>.</param>
/// <param name="Since">A timestamp of the <see cref="TimeProvider"/>.</param>
/// <param name="Goes">Whether time goes on.</param>
internal sealed record RunClock(RunTime Base, long Since, bool Goes)
{
    /// <summary>The run time at a timestamp, in whole milliseconds that have passed; never before the reading.</summary>
    public RunTime At(long timestamp, TimeProvider time) => Goes && timestamp > Since
        ? Base.Plus((long)time.GetElapsedTime(Since, timestamp).TotalMilliseconds)
        : Base;

    /// <summary>The clock after an input that was taken at <paramref name="at"/>.</summary>
    /// <remarks>A clock that goes on is left as it is: reading it anew each time would lose a part of a millisecond.</remarks>
    public RunClock After(RunStatus status, RunTime at, long timestamp)
    {
        var goes = status is RunStatus.Playing or RunStatus.AtEnding;
        return goes && Goes ? this : new RunClock(at, timestamp, goes);
    }
}
