// Changes, packs and unpacks sound.
using VRTraining.Scenarios.Voice.Clips;
using VRTraining.Scenarios.Voice.Sound;

namespace VRTraining.Scenarios.Voice.Synthesis;

/// <summary>Changes, packs and unpacks sound. The same input gives the same bytes.</summary>
public interface ISoundStudio
{
    /// <summary>What it packs sound into.</summary>
    ClipFormat Format { get; }

    /// <summary>The sound higher or lower, faster or slower, at another rate.</summary>
    Task<Pcm> ChangeAsync(Pcm sound, Timbre timbre, int rate, CancellationToken cancellationToken);

    /// <summary>A file of <see cref="Format"/>.</summary>
    Task<byte[]> PackAsync(Pcm sound, CancellationToken cancellationToken);

    /// <summary>The sound of a wav or mp3 file at a rate.</summary>
    Task<Pcm> UnpackAsync(string file, int rate, CancellationToken cancellationToken);
}
