// A session at one moment, and word that another one has come.
using VRTraining.Sessions.State;

namespace VRTraining.Sessions.Live;

/// <summary>A session at one moment; the host publishes a new one after each commit.</summary>
/// <remarks>It does not lead to the next one: who is slow and holds an old moment would hold all that came since.</remarks>
/// <param name="State">The session then.</param>
internal sealed record SessionMoment(SessionState State)
{
    private readonly TaskCompletionSource _passed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done once this moment has passed; cancelled where the host has stopped.</summary>
    public Task Passed => _passed.Task;

    /// <summary>Lets those who wait go on.</summary>
    public void Pass() => _passed.TrySetResult();

    /// <summary>Lets those who wait know that nothing follows.</summary>
    public void Stop() => _passed.TrySetCanceled();
}
