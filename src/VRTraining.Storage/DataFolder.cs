// Where runs and profiles are kept.
namespace VRTraining.Storage;

/// <summary>Where runs and profiles are kept; made when something is first written there.</summary>
/// <param name="Path">Absolute.</param>
public sealed record DataFolder(string Path)
{
    /// <summary>The database.</summary>
    public string Database => System.IO.Path.Combine(Path, "vrtraining.db");

    /// <summary>The folder of the <c>--data</c> option, else of VRTRAINING_DATA, else the OS's folder for this user.</summary>
    /// <param name="option">What the command line says; null for nothing.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    public static DataFolder From(string? option, Func<string, string?> environment)
    {
        var named = option ?? (environment("VRTRAINING_DATA") is { Length: > 0 } variable ? variable : null);
        return new DataFolder(System.IO.Path.GetFullPath(named ?? System.IO.Path.Combine(
            Environment.GetFolderPath(
                Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "VRTraining")));
    }
}
