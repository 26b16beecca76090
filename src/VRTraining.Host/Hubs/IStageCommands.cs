// What a stage in a browser may ask.
namespace VRTraining.Host.Hubs;

/// <summary>What a stage in a browser may ask; inputs go through the panel's forms.</summary>
public interface IStageCommands
{
    /// <summary>
    /// Streams the scene of a run as binary frames (docs/wire.md) until the connection ends, and tells about changes.
    /// Ends at once, without a frame, where the visitor has no such run.
    /// </summary>
    /// <param name="runId">The run.</param>
    /// <param name="framesPerSecond">1–60; what is outside is taken as the nearest.</param>
    /// <param name="cancellationToken">The connection's end.</param>
    IAsyncEnumerable<byte[]> Frames(string runId, int framesPerSecond, CancellationToken cancellationToken);

    /// <summary>What the visitor points at in a run: a response or a character; null for nothing. Shown on mirrors only.</summary>
    Task PointAt(string runId, string? target);

    /// <summary>Blanks the mirrors of the visitor's run, or lets the room see again.</summary>
    Task Blank(string runId, bool blanked);
}
