// A view of a live scene: folds its events, and composes a frame whenever it is asked for one.
using VRTraining.Link.Frames;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Seats;
using VRTraining.Simulation.Play;
using VRTraining.Stage.Scene;

namespace VRTraining.Host.Hubs;

/// <summary>Folds the events of one run and composes frames of it, for one watcher, or for all mirrors of it.</summary>
internal sealed class SceneStream(ISeat seat, Func<RunTime> now, Staging staging)
{
    private readonly Lock _lock = new();
    private readonly SceneFold _fold = new(staging);
    private readonly SceneFrame _scene = new(staging);
    private readonly WireFrame _wire = new();
    private readonly FrameEncoder _encoder = new();
    private readonly byte[] _message = new byte[WireFormat.MaxBytes];
    private bool _startsOver;

    /// <summary>The scene at this moment.</summary>
    public byte[] Next()
    {
        lock (_lock)
        {
            SceneComposer.Compose(_fold, Later(now(), _fold.Now), _scene);
            if (_startsOver)
            {
                _encoder.StartOver();
                _startsOver = false;
            }
        }

        SceneWire.Fill(_scene, _wire);
        return _message[.._encoder.Encode(_wire, _message)];
    }

    /// <summary>The next message is one that a watcher can begin with.</summary>
    public void StartOver()
    {
        lock (_lock)
        {
            _startsOver = true;
        }
    }

    /// <summary>Takes the run's events as the journal has them, and tells after each that the run has moved on.</summary>
    public async Task FollowAsync(Func<NumberedEvent, Task> changed, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var happened in seat.EventsAsync(1, cancellationToken))
            {
                lock (_lock)
                {
                    _fold.Apply(happened.Stamped);
                }

                await changed(happened);
            }
        }
        catch (OperationCanceledException)
        {
            // The watcher has gone.
        }
    }

    private static RunTime Later(RunTime one, RunTime other) => one > other ? one : other;
}
