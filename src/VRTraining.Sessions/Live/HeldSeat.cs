// A learner's seat in a session: a pick is held while the room votes.
using System.Runtime.CompilerServices;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Sessions.Acts;
using VRTraining.Sessions.People;
using VRTraining.Sessions.State;
using VRTraining.Simulation.Play;

namespace VRTraining.Sessions.Live;

/// <summary>
/// A learner's seat whose picks are held while a poll on the run is open; everything else reaches the run as usual. Leaving
/// is always possible.
/// </summary>
/// <param name="seat">The seat at the run.</param>
/// <param name="session">The session.</param>
/// <param name="learner">Who plays.</param>
public sealed class HeldSeat(ISeat seat, SessionHost session, PersonId learner) : ISeat
{
    /// <inheritdoc/>
    public RunHeader Run => seat.Run;

    /// <summary>What a poll holds of this run; null where nothing is held.</summary>
    public HeldPick? Held => session.State.RunOf(Run.Run.Id)?.Held;

    /// <summary><see cref="Held"/> now, and again whenever it has changed; ends when the session's host stops.</summary>
    public async IAsyncEnumerable<HeldPick?> HeldAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (told, isFirst) = ((HeldPick?)null, true);
        await foreach (var state in session.StatesAsync(cancellationToken))
        {
            var held = state.RunOf(Run.Run.Id)?.Held;
            if (isFirst || held != told)
            {
                (told, isFirst) = (held, false);
                yield return held;
            }
        }
    }

    /// <inheritdoc/>
    public async Task<Refusal?> SubmitAsync(RunInput input, CancellationToken cancellationToken)
    {
        var run = Run.Run.Id;
        if (Held is null || input is RunInput.Leave)
        {
            return await seat.SubmitAsync(input, cancellationToken);
        }

        if (input is not RunInput.Choose choose)
        {
            return SessionRefusals.RoomIsVoting;
        }

        var refusal = await session.SubmitAsync(
            learner, new SessionCommand.HoldPick(run, choose.Choice), cancellationToken);

        // Between the look and the asking the poll may have closed: then nothing is held.
        return refusal == SessionRefusals.NoOpenPoll ? SessionRefusals.RoomIsVoting : refusal;
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<NumberedEvent> EventsAsync(int from, CancellationToken cancellationToken) =>
        seat.EventsAsync(from, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => seat.DisposeAsync();
}
