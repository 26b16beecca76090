// A folder for the files that programs hand to each other; it is gone afterwards.
namespace VRTraining.Scenarios.Voice.Programs;

/// <summary>A folder for the files that programs hand to each other; it is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("vrtraining-voice-").FullName;

    /// <summary>A file in it.</summary>
    public string this[string name] => Path.Combine(_path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_path, recursive: true);
}
