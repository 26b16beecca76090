// How a scene is shown while it is played.
using VRTraining.Runs.Journal;
using VRTraining.Simulation.Play;

namespace VRTraining.Cli.Play;

/// <summary>Shows a scene while it is played.</summary>
internal interface ISceneView
{
    /// <summary>Something has happened, and the journal has it.</summary>
    /// <param name="happened">What.</param>
    /// <param name="scene">Where the run stands with it.</param>
    void Show(NumberedEvent happened, SceneSoFar scene);

    /// <summary>A run goes on that was left: say where it stands.</summary>
    void PickUp(SceneSoFar scene, RunTime now);

    /// <summary>It is the learner's turn.</summary>
    void Invite(SceneSoFar scene);

    /// <summary>The learner has typed a line.</summary>
    void Heard(string line);

    /// <summary>A word to the learner that is no part of the scene.</summary>
    void Tell(string text);

    /// <summary>The places one may go back to.</summary>
    void ListCheckpoints(SceneSoFar scene);

    /// <summary>The keys.</summary>
    void ShowKeys(SceneSoFar scene);
}
