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

    /// <summary>Loads the empty room in which panels are read.</summary>
    public Task<LoadedScene> LoadFoyerAsync(CancellationToken cancellationToken) =>
        Task.Run(() => new SceneLoader(assets, SceneFiles.None).LoadFoyer(), cancellationToken);

    /// <summary>Loads what a scene needs; the frame must go on meanwhile, as it hands meshes to the graphics card.</summary>
    /// <param name="staging">What is played.</param>
    /// <param name="files">What comes with the scenario.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public Task<LoadedScene> LoadAsync(
        Staging staging, SceneFiles files, CancellationToken cancellationToken) => Task.Run(
        () =>
        {
            var ownRoom = showsOwnRoom && staging.Scenario.Setting.Room == Room.Passthrough;
            var scene = new SceneLoader(assets, files).Load(staging, ownRoom);
            return scene with { Sounds = LoadedSounds.Load(staging.Scenario, files.RecordingOf, assets, cancellationToken) };
        },
        cancellationToken);
}
