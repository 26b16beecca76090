// The kinds of sound file that every head plays.
namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>The kinds of sound file that every head plays; the name is the file's ending.</summary>
public enum ClipFormat
{
    /// <summary>Uncompressed. Of two clips of a line it is this one that counts.</summary>
    Wav,

    /// <summary>MPEG layer III.</summary>
    Mp3,
}
