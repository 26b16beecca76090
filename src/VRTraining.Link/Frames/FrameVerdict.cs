// What became of a message.
namespace VRTraining.Link.Frames;

/// <summary>What became of a message; only after <see cref="Taken"/> has the decoder's frame changed.</summary>
public enum FrameVerdict
{
    /// <summary>It is the frame now.</summary>
    Taken,

    /// <summary>It is longer than any message may be.</summary>
    Oversized,

    /// <summary>It does not begin like a frame message.</summary>
    NotAFrame,

    /// <summary>It was written by a version that this one cannot read.</summary>
    UnknownVersion,

    /// <summary>It ends too early.</summary>
    Truncated,

    /// <summary>It holds a value that may not be, or goes on after its end.</summary>
    Malformed,

    /// <summary>It builds on a message that was not taken; the next keyframe, at most a second away, mends it.</summary>
    WaitsForKeyframe,
}
