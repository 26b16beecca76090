// The scene for programs: one flushed line an event.
using VRTraining.Cli.CommandLine;
using VRTraining.Cli.Terminal;
using VRTraining.Runs.Journal;
using VRTraining.Runs.Json;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Prints each event as a line of JSON; words to a person go beside the results.</summary>
internal sealed class EventLines(Desk desk, RunId run) : ISceneView
{
    private readonly Page _beside = new(desk.Error);

    /// <inheritdoc/>
    public void Show(NumberedEvent happened, SceneSoFar scene) => desk.WriteLine(EventJson.Line(run, happened));

    /// <inheritdoc/>
    public void PickUp(SceneSoFar scene, RunTime now)
    {
    }

    /// <inheritdoc/>
    public void Invite(SceneSoFar scene)
    {
    }

    /// <inheritdoc/>
    public void Heard(string line)
    {
    }

    /// <inheritdoc/>
    public void Tell(string text) => _beside.Note(text);

    /// <inheritdoc/>
    public void ListCheckpoints(SceneSoFar scene) =>
        _beside.Note($"r 1 to r {scene.Checkpoints.Count}: {string.Join(", ", scene.Checkpoints)}");

    /// <inheritdoc/>
    public void ShowKeys(SceneSoFar scene) => _beside.Note("Enter, a number, h, r <n>, p, t, t off, q, stop");
}
