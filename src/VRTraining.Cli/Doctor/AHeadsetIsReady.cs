// A headset can be used: as the headset app tells, else as far as files show it.
using VRTraining.Link.Preflight;

namespace VRTraining.Cli.Doctor;

/// <summary>A headset can be used.</summary>
internal static class AHeadsetIsReady
{
    private const string About = "headset-runtime";

    /// <summary>Asks the headset app where there is one, else reads what the system's files say.</summary>
    /// <param name="app">The headset app, or null.</param>
    /// <param name="clock">Limits how long it may take.</param>
    /// <param name="environment">An environment variable, or null.</param>
    /// <param name="cancellationToken">Stops the app.</param>
    public static async Task<IReadOnlyList<Finding>> LookAsync(
        string? app, TimeProvider clock, Func<string, string?> environment, CancellationToken cancellationToken) =>
        app is null
            ? [NoApp, OfFiles(RuntimeManifests.Active(environment))]
            : await new HeadsetProbe(app, clock).AskAsync(cancellationToken);

    private static Finding NoApp { get; } = new(
        "headset-app", Verdict.Ok, "The headset app is not beside this program, so only files were read.");

    /// <summary>What the manifest of the runtime tells.</summary>
    public static Finding OfFiles(RuntimeManifest? manifest) => manifest switch
    {
        null => new Finding(
            About, Verdict.Warning, "No OpenXR runtime is set up here. The desktop works without one.",
            "To practise in a headset, install its software (SteamVR, Meta Quest Link, WiVRn, Monado) and make it the "
                + $"OpenXR runtime in its settings.{WhereWindowsLooks}"),
        { Problem: { } problem } => new Finding(
            About, Verdict.Warning, $"The OpenXR runtime of {manifest.Path} cannot be loaded: {problem}.",
            $"Make a runtime that is installed the active one in its own settings.{WhereWindowsLooks}"),
        _ => new Finding(About, Verdict.Ok, $"{manifest.Name ?? "An unnamed one"} ({manifest.Path})."),
    };

    private static string WhereWindowsLooks =>
        OperatingSystem.IsWindows() ? $" Windows keeps it under {RuntimeManifests.WindowsKey}." : "";
}
