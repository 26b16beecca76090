// A folder of a test's own, gone afterwards.
namespace VRTraining.Testing;

/// <summary>A fresh folder that is removed with all it holds.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>The folder's full path.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("vrtraining-").FullName;

    /// <summary>A file or folder in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
