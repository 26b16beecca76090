// The hub of the mirrors: a wearer's scene for everybody who has come in.
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using VRTraining.Host.Doors;
using VRTraining.Host.Mirrors;
using VRTraining.Host.Visits;

namespace VRTraining.Host.Hubs;

/// <summary>Serves mirrors; they only look.</summary>
[OpenTo(DoorRole.Facilitator, DoorRole.Participant, DoorRole.Observer, DoorRole.Learner)]
internal sealed class MirrorHub(MirrorWall wall) : Hub, IMirrorCommands
{
    /// <summary>A wall of eight learners, each with frames and words, and the list of them.</summary>
    private const int MostStreams = 17;

    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    public IAsyncEnumerable<byte[]> Frames(string runId, CancellationToken cancellationToken) =>
        StreamAsync(runId, (feed, token) => feed.FramesAsync(token), cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<MirrorMoment> Moments(string runId, CancellationToken cancellationToken) =>
        StreamAsync(runId, (feed, token) => feed.MomentsAsync(token), cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<string[]> Wall([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Begin())
        {
            yield break;
        }

        try
        {
            string[]? told = null;
            using var timer = new PeriodicTimer(LookEvery);
            do
            {
                string[] now = [.. wall.Sources.Select(source => source.Id)];
                if (told is null || !told.SequenceEqual(now))
                {
                    yield return told = now;
                }
            }
            while (await timer.WaitForNextTickAsync(cancellationToken));
        }
        finally
        {
            End();
        }
    }

    private async IAsyncEnumerable<T> StreamAsync<T>(
        string runId,
        Func<MirrorFeed, CancellationToken, IAsyncEnumerable<T>> of,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (!Begin())
        {
            yield break;
        }

        try
        {
            // Where the room looks at another moment, one feed ends and the next begins under the same id.
            MirrorFeed? before = null;
            var language = VisitorLanguage.Of(Context.GetHttpContext()!);
            while (await wall.FeedAsync(runId ?? "", language, cancellationToken) is { } feed && feed != before)
            {
                await foreach (var one in of(feed, cancellationToken))
                {
                    yield return one;
                }

                before = feed;
            }
        }
        finally
        {
            End();
        }
    }

    /// <summary>Whether this connection may have one stream more.</summary>
    private bool Begin()
    {
        lock (Context.Items)
        {
            var streams = Context.Items.TryGetValue(typeof(MirrorHub), out var count) ? (int)count! : 0;
            if (streams >= MostStreams)
            {
                return false;
            }

            Context.Items[typeof(MirrorHub)] = streams + 1;
            return true;
        }
    }

    private void End()
    {
        lock (Context.Items)
        {
            Context.Items[typeof(MirrorHub)] = (int)Context.Items[typeof(MirrorHub)]! - 1;
        }
    }
}
