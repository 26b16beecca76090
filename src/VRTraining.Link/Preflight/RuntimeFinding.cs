// What the manifest of the OpenXR runtime tells, in words.
namespace VRTraining.Link.Preflight;

/// <summary>What the manifest of the OpenXR runtime tells, in words.</summary>
public static class RuntimeFinding
{
    private const string About = "headset-runtime";

    /// <summary>What a manifest means for the person.</summary>
    /// <param name="manifest">The one in use; null where there is none.</param>
    public static Finding Of(RuntimeManifest? manifest) => manifest switch
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

    /// <summary>A runtime that is set up and does not start.</summary>
    /// <param name="manifest">The one in use.</param>
    /// <param name="reason">What it answered, such as the name of a result.</param>
    public static Finding Silent(RuntimeManifest manifest, string reason) => new(
        About, Verdict.Warning, $"{manifest.Name ?? "The OpenXR runtime"} ({manifest.Path}) does not start: {reason}.",
        "Start the headset's own software, then try again.");

    private static string WhereWindowsLooks =>
        OperatingSystem.IsWindows() ? $" Windows keeps it under {RuntimeManifests.WindowsKey}." : "";
}
