// Where the repository stands, for tests that read its files.
using System.Reflection;

namespace VRTraining.Testing;

/// <summary>The repository that the tests were built from.</summary>
public static class Repository
{
    /// <summary>Its top folder; written into the assembly by the build, as source paths are not to be trusted in CI.</summary>
    public static string Root { get; } = Path.GetFullPath(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(entry => entry.Key == "RepositoryRoot").Value!);

    /// <summary>A file or folder of it.</summary>
    /// <param name="parts">Below the top folder.</param>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);
}
