// An input on its way to the host.
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Live;

/// <summary>An input on its way to the host, or only the news that time has passed.</summary>
/// <param name="Input">The input; null where a timer has gone off.</param>
/// <param name="Timestamp">When it was submitted: who waits for a commit of someone else loses no time.</param>
/// <param name="CancellationToken">Takes it back as long as the host has not begun with it.</param>
internal sealed record Submission(RunInput? Input, long Timestamp, CancellationToken CancellationToken)
{
    /// <summary>The refusal or null, once the journal has the input.</summary>
    public TaskCompletionSource<Refusal?> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A response to the moment of choice that may be over by now.</summary>
    public bool IsResponse => Input is RunInput.Choose or RunInput.Answer;
}
