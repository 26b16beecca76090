// The hub of the stage: frames out, and word of changes.
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using VRTraining.Host.Doors;
using VRTraining.Host.Plays;
using VRTraining.Host.Visits;
using VRTraining.Runs.Journal;

namespace VRTraining.Host.Hubs;

/// <summary>Serves the stage of a run to a browser of its own visitor.</summary>
[OpenTo(DoorRole.Learner)]
internal sealed class StageHub(LiveRuns runs, Stagings stagings, Watch watch) : Hub<IStageEvents>, IStageCommands
{
    private const int FastestFramesPerSecond = 60;

    /// <inheritdoc/>
    public async IAsyncEnumerable<byte[]> Frames(
        string runId, int framesPerSecond, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await RunAsync(runId, cancellationToken) is not { } run)
        {
            yield break;
        }

        var caller = Clients.Caller;
        using var here = watch.Begin(run);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = new SceneStream(run, await stagings.OfAsync(
            run.Playable, VisitorLanguage.Of(Context.GetHttpContext()!), cancellationToken));
        var following = stream.FollowAsync(number => caller.Changed(number), ending.Token);
        try
        {
            var every = TimeSpan.FromSeconds(1.0 / Math.Clamp(framesPerSecond, 1, FastestFramesPerSecond));
            using var timer = new PeriodicTimer(every);
            while (await timer.WaitForNextTickAsync(cancellationToken))
            {
                yield return stream.Next();
            }
        }
        finally
        {
            await ending.CancelAsync();
            await following;
        }
    }

    private async Task<LiveRun?> RunAsync(string runId, CancellationToken cancellationToken) =>
        Guid.TryParse(runId, out var id)
        && Context.GetHttpContext() is { } context
        && Visitor.Of(context) is { } visitor
            ? await runs.OpenAsync(new RunId(id), visitor, cancellationToken)
            : null;
}
