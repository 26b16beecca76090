// A session at one moment, and the way to the next one.
using VRTraining.Sessions.State;

namespace VRTraining.Sessions.Live;

/// <summary>A session at one moment; the host publishes a new one after each commit.</summary>
/// <param name="State">The session then.</param>
internal sealed record SessionMoment(SessionState State)
{
    private readonly TaskCompletionSource<SessionMoment> _next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The moment after this one; cancelled where the host has stopped.</summary>
    public Task<SessionMoment> Next => _next.Task;

    /// <summary>Lets those who wait go on.</summary>
    public void Pass(SessionMoment next) => _next.TrySetResult(next);

    /// <summary>Lets those who wait know that nothing follows.</summary>
    public void Stop() => _next.TrySetCanceled();
}
