// Puts together what the console shows at one moment.
using VRTraining.Host.Doors;
using VRTraining.Host.Replays;

namespace VRTraining.Host.Sessions;

/// <summary>Puts together what the console shows.</summary>
internal sealed class ConsoleDesk(
    LiveSession session, SessionRuns runs, ReplayDesk replays, SessionDoors doors, TimeProvider time)
{
    /// <summary>The console now; null while there is no session.</summary>
    public async Task<ConsoleModel?> ModelAsync(string? notice, CancellationToken cancellationToken) => session.State is { } state
        ? await ConsoleModel.OfAsync(
            state, doors, await runs.CurrentAsync(cancellationToken), time.GetUtcNow(), notice, cancellationToken) with
        {
            Replay = await replays.ModelAsync(LiveSession.Facilitator, cancellationToken),
        }
        : null;
}
