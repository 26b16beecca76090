// Everything a scene needs of StereoKit, loaded.
using StereoKit;

namespace VRTraining.Headset.Loading;

/// <summary>Everything a scene needs of StereoKit.</summary>
/// <param name="Room">Null where the own room is seen, or the model is missing or broken.</param>
/// <param name="OwnRoom">Whether the person's own room is seen.</param>
/// <param name="Bodies">In the order of the characters; null where one is missing or broken.</param>
/// <param name="Light">The light.</param>
/// <param name="Problem">What is missing, in words for the person; empty for nothing.</param>
internal sealed record LoadedScene(Model? Room, bool OwnRoom, Model?[] Bodies, SceneLight Light, string Problem)
{
    /// <summary>What is heard.</summary>
    public LoadedSounds Sounds { get; init; } = LoadedSounds.None;
}
