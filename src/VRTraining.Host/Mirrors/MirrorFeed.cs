// What the mirrors of one run are sent: composed and encoded once, however many there are.
using System.Runtime.CompilerServices;
using VRTraining.Host.Hubs;
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;
using VRTraining.Simulation.Script;
using VRTraining.Stage.Scene;

namespace VRTraining.Host.Mirrors;

/// <summary>
/// Composes the scene of one run while somebody watches, and hands every message to every mirror. A mirror that is too
/// slow misses frames and goes on with the next keyframe; nobody waits for it.
/// </summary>
internal sealed class MirrorFeed(
    MirrorSource source, Scenario scenario, Staging staging, Func<bool> isClosed, Func<bool> isVotedOn) : IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1.0 / 30);

    private readonly Lock _lock = new();
    private readonly List<MirrorViewer> _viewers = [];
    private CancellationTokenSource? _going;
    private Task _running = Task.CompletedTask;
    private MirrorMoment? _moment;
    private Action _refresh = () => { };
    private bool _isOver;
    private volatile bool _catchesUp;

    public MirrorSource Source => source;

    /// <summary>In the words of who looks.</summary>
    public Scenario Scenario => scenario;

    private bool IsBlank => isClosed() || source.Wearer.Watched.Blanked;

    /// <summary>Frames and cameras (docs/wire.md), from a keyframe on.</summary>
    public async IAsyncEnumerable<byte[]> FramesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var watching = source.Wearer.Watch();
        var viewer = await EnterAsync();
        try
        {
            await foreach (var message in viewer.Frames.Reader.ReadAllAsync(cancellationToken))
            {
                yield return message;
            }
        }
        finally
        {
            await LeaveAsync(viewer);
        }
    }

    /// <summary>The words of this moment, and of each that follows; who is too slow gets the latest.</summary>
    public async IAsyncEnumerable<MirrorMoment> MomentsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var viewer = await EnterAsync();
        try
        {
            await foreach (var moment in viewer.Moments.Reader.ReadAllAsync(cancellationToken))
            {
                yield return moment;
            }
        }
        finally
        {
            await LeaveAsync(viewer);
        }
    }

    /// <summary>What is shown beside the events has changed.</summary>
    public void Refresh() => _refresh();

    public async ValueTask DisposeAsync()
    {
        Task running;
        lock (_lock)
        {
            _isOver = true;
            _going?.Cancel();
            running = _running;
            _viewers.ForEach(viewer => viewer.End());
        }

        await running;
    }

    private async Task<MirrorViewer> EnterAsync()
    {
        var viewer = new MirrorViewer();
        Task before;
        lock (_lock)
        {
            if (_isOver)
            {
                viewer.End();
                return viewer;
            }

            _viewers.Add(viewer);
            if (_moment is { } now)
            {
                viewer.Tell(now);
            }

            before = _running;
            if (_going is not null)
            {
                return viewer;
            }

            _going = new CancellationTokenSource();
            _running = RunAsync(before, _going.Token);
        }

        await before;
        return viewer;
    }

    private async Task LeaveAsync(MirrorViewer viewer)
    {
        CancellationTokenSource? ending = null;
        lock (_lock)
        {
            _viewers.Remove(viewer);
            if (_viewers.Count == 0)
            {
                (ending, _going, _moment) = (_going, null, null);
            }
        }

        if (ending is not null)
        {
            await ending.CancelAsync();
        }
    }

    private async Task RunAsync(Task before, CancellationToken cancellationToken)
    {
        await before;
        var wake = new SemaphoreSlim(1);
        var events = new List<StampedEvent>();
        var stream = new SceneStream(source.Seat, () => source.Now, staging);
        void Change()
        {
            Tell(events);
            wake.Release();
        }

        // What has happened before is taken at once and told as one moment: no mirror sees it rush by.
        _catchesUp = true;
        var following = stream.FollowAsync(happened => TakeAsync(happened, events, wake), cancellationToken);
        _catchesUp = false;
        source.Wearer.Changed += Change;
        _refresh = Change;
        try
        {
            Tell(events);
            await SendAsync(stream, wake, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // Nobody watches any more.
        }
        finally
        {
            source.Wearer.Changed -= Change;
            _refresh = () => { };
        }

        await following;
    }

    /// <summary>An event is seen at once, and not with the next of the regular frames.</summary>
    private Task TakeAsync(NumberedEvent happened, List<StampedEvent> events, SemaphoreSlim wake)
    {
        lock (events)
        {
            events.Add(happened.Stamped);
        }

        if (!_catchesUp)
        {
            Tell(events);
            wake.Release();
        }

        return Task.CompletedTask;
    }

    private void Tell(List<StampedEvent> events)
    {
        lock (events)
        {
            var moment = MirrorMoment.Of(source, scenario, events, IsBlank, isVotedOn());
            lock (_lock)
            {
                _moment = moment;
                _viewers.ForEach(viewer => viewer.Tell(moment));
            }
        }
    }

    private async Task SendAsync(SceneStream stream, SemaphoreSlim wake, CancellationToken cancellationToken)
    {
        var eyes = new MirrorEyes(source.Wearer);
        while (true)
        {
            await wake.WaitAsync(Every, cancellationToken);
            if (IsBlank)
            {
                stream.StartOver();
                continue;
            }

            lock (_lock)
            {
                if (_viewers.Exists(viewer => viewer.WaitsForKeyframe))
                {
                    stream.StartOver();
                }
            }

            var frame = stream.Next();
            var camera = eyes.Next();
            lock (_lock)
            {
                foreach (var viewer in _viewers)
                {
                    viewer.Show(frame, camera);
                }
            }
        }
    }
}
