// Where the files of a scene are that come with its scenario.
using VRTraining.Host.Plays;
using VRTraining.Languages;
using VRTraining.Scenarios.Characters;
using VRTraining.Scenarios.Library;

namespace VRTraining.Headset.Loading;

/// <summary>The files that come with a scenario.</summary>
/// <param name="RecordingOf">The file with the recording of a line, or null.</param>
/// <param name="BodyOf">The glTF of a character of the scenario's own, as bytes; null for one of the cast.</param>
internal sealed record SceneFiles(Func<string, string?> RecordingOf, Func<string, byte[]?> BodyOf)
{
    /// <summary>Nothing comes with it.</summary>
    public static SceneFiles None { get; } = new(_ => null, _ => null);

    /// <summary>What comes with a scenario of a library.</summary>
    /// <param name="library">The library.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="language">In which it is heard.</param>
    public static SceneFiles Of(ScenarioLibrary library, PlayableScenario scenario, Language language)
    {
        var characters = CharacterLibrary.For(library, scenario.Folder);
        return new SceneFiles(
            line => scenario.RecordingOf(line, language),
            model => characters.Find(model) is { } folder && CharacterReader.ReadFolder(folder).Character is { } own
                ? ConformedModel.Of(own)
                : null);
    }
}
