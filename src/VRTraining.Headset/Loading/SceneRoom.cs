// Where scenes are loaded while the frame goes on.
using VRTraining.Simulation.Script;
using VRTraining.Stage.Scene;

namespace VRTraining.Headset.Loading;

/// <summary>Loads scenes behind the frame.</summary>
/// <param name="assets">The folder <c>Assets</c>.</param>
/// <param name="showsOwnRoom">Whether the runtime can show the person's own room.</param>
internal sealed class SceneRoom(string assets, bool showsOwnRoom)
{
    /// <summary>Whether the runtime can show the person's own room.</summary>
    public bool ShowsOwnRoom => showsOwnRoom;

    /// <summary>Loads what a scene needs; the frame must go on meanwhile, as it hands meshes to the graphics card.</summary>
    /// <param name="staging">What is played.</param>
    /// <param name="recordingOf">The file with the recording of a line, or null.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public Task<LoadedScene> LoadAsync(
        Staging staging, Func<string, string?> recordingOf, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var ownRoom = showsOwnRoom && staging.Scenario.Setting.Room == Room.Passthrough;
            var scene = new SceneLoader(assets).Load(staging, ownRoom);
            return scene with { Sounds = LoadedSounds.Load(staging.Scenario, recordingOf, assets, cancellationToken) };
        },
        cancellationToken);
}
