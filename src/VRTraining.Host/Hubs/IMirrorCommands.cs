// What a mirror may ask.
using VRTraining.Host.Mirrors;

namespace VRTraining.Host.Hubs;

/// <summary>What a mirror may ask; it is told nothing that it has not asked for.</summary>
public interface IMirrorCommands
{
    /// <summary>Streams frames and cameras of a run (docs/wire.md) to a mirror of it, until the run is no longer shown.</summary>
    IAsyncEnumerable<byte[]> Frames(string runId, CancellationToken cancellationToken);

    /// <summary>Streams the words of a run: those of now at once, then each that follow.</summary>
    IAsyncEnumerable<MirrorMoment> Moments(string runId, CancellationToken cancellationToken);

    /// <summary>Streams the ids of the runs that can be mirrored: those of now, then whenever they change.</summary>
    IAsyncEnumerable<string[]> Wall(CancellationToken cancellationToken);
}
