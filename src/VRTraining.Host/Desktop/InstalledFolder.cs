// Finds a shipped folder: beside the program, or beside the solution that it was built from.
namespace VRTraining.Host.Desktop;

internal static class InstalledFolder
{
    /// <summary>The nearest folder of that name from the program's own folder upwards, or null.</summary>
    public static string? Find(string name)
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            var candidate = Path.Combine(at.FullName, name);
            if (Directory.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
