// Finds what belongs to a script that a host sent: its voices and bodies, where this computer has the same scenario.
using VRTraining.Headset.Loading;
using VRTraining.Host.Plays;
using VRTraining.Languages;
using VRTraining.Link.Seats;
using VRTraining.Scenarios.Library;
using VRTraining.Scenarios.Reading;
using VRTraining.Simulation.Play;

namespace VRTraining.Headset.Plays;

/// <summary>Reads the scripts of other hosts; nothing of them is kept here.</summary>
/// <param name="library">The scenarios of this computer.</param>
internal sealed class HostedScripts(ScenarioLibrary library) : IDisposable
{
    /// <summary>What scenes need beside their scripts.</summary>
    public Stagings Stagings { get; } = new(library);

    /// <summary>
    /// The scenario of a seat's run. Where this computer has the very same one its recordings are heard; elsewhere captions
    /// carry every word.
    /// </summary>
    /// <exception cref="LinkClosedException">What the host sent is not the script of the run.</exception>
    public PlayableScenario Read(RemoteSeat seat)
    {
        var run = seat.Run.Run;
        var read = ScenarioReader.Read(run.Scenario.Value, seat.Script);
        if (read.Scenario is not { } scenario || read.ContentHash != run.ContentHash)
        {
            throw new LinkClosedException(LinkClosedException.NotAHost);
        }

        var here = library.All().FirstOrDefault(
            found => found.Name == run.Scenario.Value && found.Read().ContentHash == run.ContentHash);
        return new PlayableScenario(new Engine(scenario), run.ContentHash, seat.Script.ToArray(), here?.Folder);
    }

    /// <summary>The files that come with a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="language">In which it is heard.</param>
    public SceneFiles FilesOf(PlayableScenario scenario, Language language) => SceneFiles.Of(library, scenario, language);

    /// <inheritdoc/>
    public void Dispose() => Stagings.Dispose();
}
