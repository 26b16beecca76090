// The hub of the stage: frames out, and word of changes.
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
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
        var staging = await stagings.OfAsync(
            run.Playable, VisitorLanguage.Of(Context.GetHttpContext()!), cancellationToken);
        var stream = new SceneStream(run.Seat, () => run.Host.Now, staging);
        using var light = new WatchedLight(run.Wearer, (mirrors, blanked) => caller.Watched(mirrors, blanked));
        var following = stream.FollowAsync(happened => caller.Changed(happened.Number), ending.Token);
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

    /// <inheritdoc/>
    public async Task PointAt(string runId, string? target)
    {
        if (target is null or { Length: <= 64 } && await RunAsync(runId, Context.ConnectionAborted) is { } run)
        {
            run.Wearer.PointAt(target);
        }
    }

    /// <inheritdoc/>
    public async Task Blank(string runId, bool blanked)
    {
        if (await RunAsync(runId, Context.ConnectionAborted) is { } run)
        {
            run.Wearer.Blank(blanked);
        }
    }

    private async Task<LiveRun?> RunAsync(string runId, CancellationToken cancellationToken) =>
        Guid.TryParse(runId, out var id)
        && Context.GetHttpContext() is { } context
        && Visitor.Of(context) is { } visitor
            ? await runs.OpenAsync(new RunId(id), visitor, cancellationToken)
            : null;
}
