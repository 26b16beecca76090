// The numbers of the frame message (docs/wire.md); a change of any of them is a new version.
namespace VRTraining.Link.Frames;

/// <summary>Limits and marks of the frame message.</summary>
public static class WireFormat
{
    /// <summary>The version that is written, and the only one that is read.</summary>
    /// <remarks>1 (2025-11): keyframes and deltas, smallest-three rotations, half-float translations.</remarks>
    public const byte Version = 1;

    /// <summary>Joints of a character, in the order of the bone contract.</summary>
    public const int Joints = 49;

    /// <summary>The most characters that a frame holds.</summary>
    public const int MaxCharacters = 8;

    /// <summary>The most sounds heard at once: one for each character, and the narrator.</summary>
    public const int MaxSounds = MaxCharacters + 1;

    /// <summary>The longest line id in bytes; ids are ASCII.</summary>
    public const int MaxLineIdBytes = 64;

    /// <summary>No message is longer than this many bytes.</summary>
    public const int MaxBytes = HeaderBytes + OriginBytes
        + 1 + (MaxSounds * (SoundBytes + MaxLineIdBytes))
        + (MaxCharacters * (1 + PlaceBytes + (2 * (MaskBytes + (Joints * BoneBytes)))));

    internal const byte Mark = 0x56;
    internal const int HeaderBytes = 13;
    internal const int OriginBytes = 4 * sizeof(float);
    internal const int PlaceBytes = 5 * sizeof(float);
    internal const int SoundBytes = 7;
    internal const int MaskBytes = 7;
    internal const int BoneBytes = 6;

    internal const byte KeyframeFlag = 1;
    internal const byte PausedFlag = 2;
    internal const byte SoundsFlag = 4;
    internal const byte FrameFlags = KeyframeFlag | PausedFlag | SoundsFlag;

    internal const byte RecordedFlag = 1;

    internal const byte SpeakingFlag = 1;
    internal const byte PlaceFlag = 2;
    internal const byte RotationsFlag = 4;
    internal const byte TranslationsFlag = 8;
    internal const byte CharacterFlags = SpeakingFlag | PlaceFlag | RotationsFlag | TranslationsFlag;

    internal const ulong JointMask = (1UL << Joints) - 1;
}
