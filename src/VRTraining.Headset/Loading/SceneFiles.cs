// Where the files of a scene are that come with its scenario.
namespace VRTraining.Headset.Loading;

/// <summary>The files that come with a scenario.</summary>
/// <param name="RecordingOf">The file with the recording of a line, or null.</param>
/// <param name="BodyOf">The glTF of a character of the scenario's own, as bytes; null for one of the cast.</param>
internal sealed record SceneFiles(Func<string, string?> RecordingOf, Func<string, byte[]?> BodyOf)
{
    /// <summary>Nothing comes with it.</summary>
    public static SceneFiles None { get; } = new(_ => null, _ => null);
}
