// A seat: how anybody takes part in a run, wherever the run is hosted.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Runs.Seats;

/// <summary>Submits inputs to a run and receives its events; for any thread.</summary>
public interface ISeat : IAsyncDisposable
{
    /// <summary>The run.</summary>
    RunHeader Run { get; }

    /// <summary>Submits an input; the host gives it its run time. When this returns without a refusal the journal has it.</summary>
    /// <returns>Null where it was taken, else why not.</returns>
    /// <exception cref="JournalException">The journal failed; the run stands where it stood.</exception>
    Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken);

    /// <summary>
    /// Every event of the run from number <paramref name="from"/>, as soon as the journal has it; ends when the run is
    /// over or the seat is disposed. May be read by several at once, each from where it likes.
    /// </summary>
    /// <param name="from">1 for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    IAsyncEnumerable<NumberedEvent> EventsAsync(int from, CancellationToken cancellationToken);
}
