// A browser can be opened from here.
using VRTraining.Cli.Terminal;
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>A browser can be opened from here.</summary>
internal static class ABrowserOpens
{
    /// <summary>Looks whether there is a screen to open one on.</summary>
    /// <param name="environment">An environment variable, or null.</param>
    public static Finding Look(Func<string, string?> environment) => Browser.HasScreen(environment)
        ? new Finding("browser", Verdict.Ok, "It can be opened from here.")
        : new Finding(
            "browser", Verdict.Warning, "There is no screen here to open one on.",
            "'vrtraining desktop' prints an address for a browser on this computer; 'vrtraining play' needs none.");
}
