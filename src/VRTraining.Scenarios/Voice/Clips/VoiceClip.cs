// A clip of a line as it stands in a voice folder.
namespace VRTraining.Scenarios.Voice.Clips;

/// <summary>A clip of a line as it stands in a voice folder.</summary>
/// <param name="File">The sound.</param>
/// <param name="Format">Of which kind it is.</param>
/// <param name="Hash"><see cref="TextHash"/> of its bytes.</param>
/// <param name="Track">What stands beside it; null where nothing does, or nothing that can be read.</param>
/// <param name="Broken">Why what stands beside it cannot be read, as a sentence.</param>
public sealed record VoiceClip(string File, ClipFormat Format, string Hash, VisemeTrack? Track, string? Broken)
{
    /// <summary>
    /// Whether a person recorded it: everything that is not byte for byte what a synthesiser made, since somebody may
    /// have put a recording in its place by hand.
    /// </summary>
    public bool IsRecorded => Track is not { Origin: ClipOrigin.Rendered } track || track.Clip != Hash;

    /// <summary>How it stands to the words of its line.</summary>
    public ClipState StateFor(string text) => this switch
    {
        { Track: null } => ClipState.NoTrack,
        { Track: { } track } when track.Clip != Hash => ClipState.OtherClip,
        { Track: { } track } when track.Text != TextHash.Of(text) => ClipState.OtherText,
        _ => ClipState.Current,
    };
}

/// <summary>How a line is voiced.</summary>
public enum ClipState
{
    /// <summary>There is no clip.</summary>
    Missing,

    /// <summary>The clip says the words of the line.</summary>
    Current,

    /// <summary>The words were changed after the clip was made.</summary>
    OtherText,

    /// <summary>The clip was replaced after its viseme track was made.</summary>
    OtherClip,

    /// <summary>There is a clip and no viseme track that can be read.</summary>
    NoTrack,
}
