// The one whose scene is mirrored: where the head is, what is pointed at, and whether the room may see.
using VRTraining.Link.Seats;

namespace VRTraining.Host.Mirrors;

/// <summary>A learner as the mirror knows one; live only, nothing of it is stored. For any thread.</summary>
public sealed class Wearer
{
    private readonly Lock _lock = new();
    private Watched _watched;
    private string? _pointsAt;

    /// <summary>Raised on some thread when <see cref="Watched"/> or <see cref="PointsAt"/> changes.</summary>
    public event Action? Changed;

    /// <summary>Where the head is; never set by a learner without a headset. Set by one thread, that of the head.</summary>
    public LatestPose Pose { get; } = new();

    /// <summary>How many mirrors show the scene, and whether they are blank: what the light tells.</summary>
    public Watched Watched
    {
        get
        {
            lock (_lock)
            {
                return _watched;
            }
        }
    }

    /// <summary>The id of the response or the character pointed at; null for nothing.</summary>
    public string? PointsAt
    {
        get
        {
            lock (_lock)
            {
                return _pointsAt;
            }
        }
    }

    /// <summary>A pose that came over the link, from whichever thread.</summary>
    internal void See(in HeadPose pose)
    {
        lock (_lock)
        {
            Pose.Set(pose);
        }
    }

    /// <summary>Blanks the mirrors, or lets the room see again; only the wearer does.</summary>
    public void Blank(bool blanked) => Change(() => _watched = _watched with { Blanked = blanked });

    /// <summary>What the wearer points at; null for nothing.</summary>
    public void PointAt(string? target) => Change(() => _pointsAt = target);

    /// <summary>One mirror more, until the result is disposed.</summary>
    internal IDisposable Watch()
    {
        Change(() => _watched = _watched with { Mirrors = _watched.Mirrors + 1 });
        return new Watching(this);
    }

    private void Change(Action change)
    {
        lock (_lock)
        {
            var before = (_watched, _pointsAt);
            change();
            if (before == (_watched, _pointsAt))
            {
                return;
            }
        }

        Changed?.Invoke();
    }

    private sealed class Watching(Wearer wearer) : IDisposable
    {
        private int _gone;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gone, 1) == 0)
            {
                wearer.Change(() => wearer._watched = wearer._watched with { Mirrors = wearer._watched.Mirrors - 1 });
            }
        }
    }
}
