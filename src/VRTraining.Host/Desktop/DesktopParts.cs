// Which parts of the desktop stand beside the program; without them the plain page plays everything.
namespace VRTraining.Host.Desktop;

/// <summary>Which parts of the desktop stand beside the program.</summary>
public static class DesktopParts
{
    /// <summary>Whether the script of the three-dimensional stage was built.</summary>
    public static bool HasStage => File.Exists(Path.Combine(WebFolder, "stage.js"));

    /// <summary>Whether the models and sounds are there.</summary>
    public static bool HasAssets => InstalledFolder.Find(Assets) is not null;

    /// <summary>The folder of models and sounds.</summary>
    internal const string Assets = "Assets";

    /// <summary>The folder of the page's scripts and styles.</summary>
    internal static string WebFolder => Path.Combine(AppContext.BaseDirectory, "web");
}
