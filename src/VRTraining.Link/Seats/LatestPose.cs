// The latest pose of a head, handed from a frame loop to whoever sends it: without lock, wait or allocation.
namespace VRTraining.Link.Seats;

/// <summary>Holds the latest pose. One thread sets it, any may read.</summary>
public sealed class LatestPose
{
    private int _version;
    private HeadPose _pose;

    /// <summary>Goes up with every pose; 0 before the first.</summary>
    public int Version => Volatile.Read(ref _version) / 2;

    /// <summary>Sets it; fit for a frame loop.</summary>
    public void Set(in HeadPose pose)
    {
        // Odd while it is written: a reader that sees this, or a change, reads again.
        Interlocked.Increment(ref _version);
        _pose = pose;
        Interlocked.Increment(ref _version);
    }

    /// <summary>Reads it.</summary>
    /// <returns><see langword="false"/> before the first, or where it is just being written.</returns>
    public bool TryRead(out HeadPose pose)
    {
        var before = Volatile.Read(ref _version);
        pose = _pose;
        Interlocked.MemoryBarrier();
        return before > 0 && before % 2 == 0 && Volatile.Read(ref _version) == before;
    }
}
